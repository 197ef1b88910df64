import type { Block, Span } from '@fresh-eyes/paper'
import { ownSentence } from '../../own-words.ts'
import type { Cited } from '../../guidelines/choose-citations.ts'
import { oneAfterAnother, orGap, say, type Writing } from '../writing.ts'

/** The sources the letter names, with what happened beside each, and how they apply in this nation. */
export function guidance(writing: Writing, cited: readonly Cited[]): Block[] {
  const label = say(writing, 'guidance').map((span) => ({ ...span, strong: true }))
  const first = cited.findIndex(({ isGuidance }) => isGuidance)
  const lastElsewhere = cited.findLastIndex(({ nationSentence }) => nationSentence !== undefined)
  return cited.map((each, at) => ({
    kind: 'paragraph',
    spans: oneAfterAnother(
      at === first ? label : undefined,
      each.sentence,
      happened(writing, each),
      at === lastElsewhere ? [{ text: each.nationSentence ?? '' }] : undefined,
    ),
  }))
}

function happened(writing: Writing, cited: Cited): Span[] {
  if (cited.happened === undefined) return []
  const own = orGap(writing, ownSentence(cited.happened), 'happened')
  return say(writing, 'happened', { happened: own })
}
