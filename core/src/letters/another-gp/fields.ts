import type { Field } from '../engine/field.ts'
import { annexField, conditionField, replyFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { practiceFields } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...practiceFields,
  conditionField,
  { id: 'unexplained', kind: 'text', group: 'story' },
  { id: 'otherGp', kind: 'line', group: 'ask' },
  {
    id: 'howSoon',
    kind: 'choice',
    group: 'ask',
    choices: ['', 'can-wait', 'this-week', 'soonest'],
    needed: true,
  },
  { id: 'specialInterest', kind: 'yes-no', group: 'ask' },
  { id: 'longerAppointment', kind: 'yes-no', group: 'ask' },
  ...replyFields,
  annexField,
]
