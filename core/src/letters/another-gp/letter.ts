import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toPractice } from '../engine/recipient.ts'
import { labelled, sentenceOfChoice } from '../engine/story.ts'
import { say, typed, yes, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Asks to see another GP in the practice (lt-21). It says nothing of the first. */
export const anotherGp = defineLetter({
  id: 'another-gp',
  lt: 'lt-21',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/request-nudge'],
  to: () => ({ ...toPractice, role: 'to-practice-manager', dear: 'dear-practice-manager' }),
  opens: (writing) => ['ask', ...(asks(writing).length > 1 ? ['requests'] : [])],
  asks,
  story: (writing) => [...sentenceOfChoice(writing, 'howSoon', ''), ...labelled(writing, 'unexplained')],
  closes: () => ['reply', 'thanks'],
  spoken: (writing) => [typed(writing, 'otherGp') === '' ? 'say-ask' : 'say-ask-named', 'say-soon'],
})

function asks(writing: Writing): AskSpans[] {
  const appointment = typed(writing, 'otherGp') === '' ? 'appointment' : 'appointment-named'
  return [
    { id: 'another-gp', spans: say(writing, appointment) },
    ...(yes(writing, 'specialInterest')
      ? [{ id: 'special-interest', spans: say(writing, 'special-interest') }]
      : []),
    ...(yes(writing, 'longerAppointment')
      ? [{ id: 'longer-appointment', spans: say(writing, 'longer-appointment') }]
      : []),
  ]
}
