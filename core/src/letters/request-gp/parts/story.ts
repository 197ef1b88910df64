import { wordsOf, type Block, type Span } from '@fresh-eyes/paper'
import { strong, type Section } from '../../engine/section.ts'
import { endOnce, ownSentence, ownWords } from '../../own-words.ts'
import type { RequestToGp } from '../facts.ts'
import type { RequestGpPart } from '../sentence-parts.ts'
import { oneAfterAnother, orGap, say, type Gap, type Writing } from '../writing.ts'

/** What happened so far, why it leaves a doubt, and what has been tried. */
export function story(writing: Writing): Section[] {
  const { seen, said, unexplained, tried, thirdContact } = writing.facts
  return [
    labelled(writing, 'seen', sayAllSeen(seen), 'seen'),
    labelled(writing, 'said', [ownSentence(said)], 'said'),
    labelled(writing, 'unexplained', [ownSentence(unexplained)], 'unexplained'),
    ...reasons(writing),
    labelled(writing, 'tried', tried.map(ownSentence), 'tried'),
    ...(thirdContact && writing.dialect.jessRule ? [thirdContactHere(writing)] : []),
  ]
}

/** How many reasons a letter gives. Three are read; ten are not. */
export const mostReasons = 3

/** The reasons that were typed, without the empty ones. */
export function reasonsIn(facts: RequestToGp): Span[] {
  return facts.reasons.flatMap((reason) => ownSentence(reason) ?? [])
}

/** Those that were seen, without lines that say nothing. */
export function seenIn(seen: RequestToGp['seen']): { who?: Span; where?: Span; when?: Span }[] {
  return seen.flatMap((each) => {
    const [who, where, when] = [ownWords(each.who), ownWords(each.where), ownWords(each.when)]
    if (!who && !where && !when) return []
    return [{ ...(who ? { who } : {}), ...(where ? { where } : {}), ...(when ? { when } : {}) }]
  })
}

function thirdContactHere(writing: Writing): Section {
  const blocks: Block[] = [{ kind: 'paragraph', spans: say(writing, 'third-contact') }]
  return { id: 'third-contact', label: '', blocks, mayMove: false }
}

function reasons(writing: Writing): Section[] {
  const given = reasonsIn(writing.facts).slice(0, mostReasons)
  if (given.length < 2) return [labelled(writing, 'reasons', given, 'reasons')]
  const label = say(writing, 'reasons')
  const blocks: Block[] = [
    { kind: 'paragraph', spans: strong(label) },
    { kind: 'list', ordered: true, items: given.map((reason) => [reason]) },
  ]
  return [{ id: 'reasons', label: wordsOf(label), blocks, mayMove: true }]
}

function sayAllSeen(seen: RequestToGp['seen']): Span[] {
  const all = seenIn(seen).map(({ who, where, when }) =>
    [who, where, when]
      .flatMap((each) => each ?? [])
      .flatMap((each, at) => (at === 0 ? [each] : [{ text: ', ' }, each])),
  )
  const joined = all.flatMap((each, at) => (at === 0 ? each : [{ text: '; ' }, ...each]))
  const end = endOnce(joined, '.')
  return joined.length > 0 && end ? [...joined, { text: end }] : joined
}

function labelled(
  writing: Writing,
  label: RequestGpPart,
  words: readonly (Span | undefined)[],
  gap: Gap,
): Section {
  const given = words.filter((each) => each !== undefined)
  const body = label === 'seen' && given.length > 0 ? given : oneAfterAnother(...given.map((each) => [each]))
  const said = say(writing, label)
  const spans = oneAfterAnother(strong(said), body.length > 0 ? body : [orGap(writing, undefined, gap)])
  const blocks: Block[] = [{ kind: 'paragraph', spans }]
  return { id: label, label: wordsOf(said), blocks, mayMove: body.length > 0 }
}
