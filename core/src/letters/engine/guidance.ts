import type { Block, Span } from '@fresh-eyes/paper'
import { chooseCitations, type Cited, type Citing, type LeftOut } from '../guidelines/choose-citations.ts'
import type { LetterKnowledge } from '../guidelines/knowledge.ts'
import { ownSentence } from '../own-words.ts'
import { strong } from './section.ts'
import { mark, oneAfterAnother, say, typed, yes, type Writing } from './writing.ts'

/** The sources that a letter names: two at most, and none when it has no fields that choose them. */
export function citationsOf(
  writing: Writing,
  knowledge: LetterKnowledge,
): { cited: Cited[]; leftOut: LeftOut[] } {
  return chooseCitations(citingOf(writing), knowledge)
}

function citingOf(writing: Writing): Citing {
  const { nation, today, version } = writing
  const gaps = ['gap1', 'gap2']
    .filter((gap) => typed(writing, gap) !== '')
    .map((gap) => ({ recommendation: typed(writing, gap), happened: typed(writing, `${gap}Happened`) }))
  return {
    nation,
    today,
    gaps: version === 'stronger' ? gaps : [],
    gmc: yes(writing, 'gmc'),
    charter: yes(writing, 'charter'),
    say: (part, values) => say(writing, part, values),
  }
}

/** The sources the letter names, with what happened beside each, and how they apply in this nation. */
export function guidance(writing: Writing, cited: readonly Cited[]): Block[] {
  const first = cited.findIndex(({ isGuidance }) => isGuidance)
  const lastElsewhere = cited.findLastIndex(({ nationSentence }) => nationSentence !== undefined)
  return cited.map((each, at) => ({
    kind: 'paragraph',
    spans: oneAfterAnother(
      at === first ? strong(say(writing, 'guidance')) : undefined,
      each.sentence,
      happened(writing, each),
      at === lastElsewhere ? [{ text: each.nationSentence ?? '' }] : undefined,
    ),
  }))
}

function happened(writing: Writing, cited: Cited): Span[] {
  if (cited.happened === undefined) return []
  return say(writing, 'happened', { happened: ownSentence(cited.happened) ?? mark(writing, 'happened') })
}

/** Whether what happened instead is still to be said. */
export function lacksWhatHappened(cited: readonly Cited[]): boolean {
  return cited.some(({ happened: said }) => said?.trim() === '')
}

/** The question of a stronger letter with no gap chosen. */
export function asksForAGap(writing: Writing): boolean {
  return (
    writing.version === 'stronger' &&
    writing.fields.some(({ kind }) => kind === 'gaps') &&
    ['gap1', 'gap2'].every((gap) => typed(writing, gap) === '')
  )
}
