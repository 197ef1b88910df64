import { exactDay } from '../../calendar/index.ts'
import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toAny } from '../engine/recipient.ts'
import { labelled, sentence } from '../engine/story.ts'
import { chosen, say, typed, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Asks for a day when something is late, and says how the days were counted (lt-10). The counting arrives as facts. */
export const chase = defineLetter({
  id: 'chase',
  lt: 'lt-10',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/chase-nudge'],
  to: (writing) => ({ ...toAny(writing), ...(isComplaint(writing) ? { dear: 'dear-team' } : {}) }),
  opens: (writing) => [`ask-${chosen(writing, 'waitingFor')}-${what(writing)}`, 'requests'],
  asks,
  story: (writing) => [
    ...sentence(writing, cameIn(writing) ? 'sent-and-received' : 'sent'),
    ...(typed(writing, 'reference') === '' ? [] : sentence(writing, 'reference')),
    // Only a rule, or a day of their own, makes an answer due. Without one the letter says what was hoped for.
    ...sentence(writing, typed(writing, 'clockRule') === '' ? 'hoped' : 'due-by-rule'),
    ...labelled(writing, 'clockCounted', 'counted'),
    ...sentence(writing, typed(writing, 'comesNext') === '' ? 'next' : 'next-named'),
  ],
  // What is written about a complaint is kept apart from a patient’s record.
  closes: (writing) => [isComplaint(writing) ? 'reply' : 'record', 'thanks'],
  questions: (writing) => [
    ['reference', typed(writing, 'reference') === '' ? 'ask-reference' : undefined],
    ['dueOn', isStillToCome(writing) ? 'ask-not-late' : undefined],
  ],
  isAboutAComplaint: isComplaint,
  spoken: () => ['say-late', 'say-when'],
})

/** What is late: a letter, or a complaint by the name that it has here. */
function what(writing: Writing): string {
  return isComplaint(writing) ? writing.dialect.complaintWord : 'letter'
}

function asks(writing: Writing): AskSpans[] {
  return ['why-late', 'new-date', 'named-contact'].map((id) => ({ id, spans: say(writing, id) }))
}

function isComplaint(writing: Writing): boolean {
  return chosen(writing, 'chased') === 'complaint'
}

const cameIn = (writing: Writing): boolean =>
  exactDay(typed(writing, 'receivedOn'), writing.today) !== undefined

/** A last day is over the day after it. */
const isStillToCome = (writing: Writing): boolean =>
  (exactDay(typed(writing, 'dueOn'), writing.today) ?? '') >= writing.today
