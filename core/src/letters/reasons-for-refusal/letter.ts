import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toAny } from '../engine/recipient.ts'
import { labelled, sentence } from '../engine/story.ts'
import { chosen, say, typed, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Asks for the reasons of a refusal (lt-04). No rule that we found asks for a refusal in writing, so this is a request. */
export const reasonsForRefusal = defineLetter({
  id: 'reasons-for-refusal',
  lt: 'lt-04',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/request-nudge'],
  to: toAny,
  opens: () => ['ask', 'requests'],
  asks,
  story: (writing) => [
    ...sentence(writing, 'asked-on'),
    ...sentence(writing, typed(writing, 'refusedBy') === '' ? 'refused-on' : 'refused-on-by'),
    ...labelled(writing, 'refusalWords', 'refusal-words'),
  ],
  closes: (writing) => ['reply', ...(typed(writing, 'copyTo') === '' ? [] : ['copy']), 'thanks'],
  spoken: () => ['say-ask', 'say-change', 'say-worse'],
})

function asks(writing: Writing): AskSpans[] {
  const reasons = chosen(writing, 'refusedHow') === 'aloud' ? 'reasons-on-paper' : 'reasons-more'
  return [
    { id: 'reasons', spans: say(writing, reasons) },
    { id: 'what-would-change-it', spans: say(writing, 'what-would-change-it') },
    { id: 'put-in-record', spans: say(writing, 'put-in-record') },
    { id: 'if-worse', spans: say(writing, 'if-worse') },
  ]
}
