import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import type { Field } from '../engine/field.ts'
import { sentence } from '../engine/story.ts'
import { chosen, say, sayWords, type Writing } from '../engine/writing.ts'
import { needsField, replyFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'

const fields: readonly Field[] = [
  ...peopleFields,
  { id: 'newPractice', kind: 'line', group: 'to', needed: true },
  { id: 'newPracticeAddress', kind: 'lines', group: 'to' },
  {
    id: 'practiceName',
    words: 'presentPractice',
    kind: 'line',
    group: 'matter',
    needed: true,
    gap: 'practice',
  },
  { id: 'registering', kind: 'choice', group: 'ask', choices: ['ask', 'refused'] },
  {
    id: 'refusedWhen',
    kind: 'line',
    group: 'ask',
    needed: true,
    onlyWhen: { field: 'registering', is: ['refused'] },
  },
  ...replyFields.filter(({ id }) => id !== needsField.id),
  needsField,
]

/** Asks to register at another practice, or why that was refused (lt-17). It gives no reason for leaving: none is needed. */
export const changePractice = defineLetter({
  id: 'change-practice',
  lt: 'lt-17',
  kind: 'request',
  fields,
  parts: [
    'title',
    'title-refused',
    'title-refused-for-another',
    'ask-register',
    'ask-register-for-another',
    'ask-reason',
    'ask-reason-for-another',
    'requests',
    'register',
    'register-for-another',
    'inside-area',
    'what-you-need',
    'reason',
    'what-would-change-it',
    'present-practice',
    'present-practice-for-another',
    'thanks',
    'say-register',
    'say-register-for-another',
    'say-reason',
    'say-reason-for-another',
    'say-need',
  ],
  startsClocks: ['england/practice-registration-refusal-reasons'],
  title: (writing) => sayWords(writing, isRefused(writing) ? 'title-refused' : 'title'),
  to: () => ({
    role: 'to-practice-manager',
    body: 'newPractice',
    address: 'newPracticeAddress',
    dear: 'dear-practice-manager',
  }),
  opens: (writing) => [isRefused(writing) ? 'ask-reason' : 'ask-register', 'requests'],
  asks,
  story: (writing) => sentence(writing, 'present-practice'),
  closes: () => ['reply', 'thanks'],
  spoken: (writing) => (isRefused(writing) ? ['say-reason'] : ['say-register', 'say-need']),
})

const isRefused = (writing: Writing): boolean => chosen(writing, 'registering') === 'refused'

function asks(writing: Writing): AskSpans[] {
  const ids = isRefused(writing)
    ? ['reason', 'what-would-change-it']
    : ['register', 'inside-area', 'what-you-need']
  return ids.map((id) => ({ id, spans: say(writing, id) }))
}
