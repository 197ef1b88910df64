import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toAny } from '../engine/recipient.ts'
import { labelled, sentence } from '../engine/story.ts'
import { chosen, say, typed, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Puts a talk on paper, or asks again when nothing came back (lt-02). */
export const followUp = defineLetter({
  id: 'follow-up',
  lt: 'lt-02',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/request-nudge'],
  to: toAny,
  opens: (writing) => [`ask-${chosen(writing, 'followWhy')}`, 'requests'],
  asks,
  story: (writing) => [
    ...sentence(writing, 'talk'),
    ...labelled(writing, 'asked'),
    ...labelled(writing, 'saidThen', 'said-then'),
    ...labelled(writing, 'awaited'),
  ],
  closes: (writing) => ['record', ...(typed(writing, 'copyTo') === '' ? [] : ['copy']), 'thanks'],
  spoken: () => ['say-asked', 'say-when'],
})

function asks(writing: Writing): AskSpans[] {
  const ids =
    chosen(writing, 'followWhy') === 'ask-again'
      ? ['answer', 'correct']
      : ['correct', 'next', 'say-when-next']
  return ids.map((id) => ({ id, spans: say(writing, id) }))
}
