import type { Field } from '../engine/field.ts'
import { annexField, conditionField, replyFields, sourceFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { anyRecipient } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...anyRecipient(['practice', 'hospital', 'other']),
  { id: 'copyTo', kind: 'line', group: 'to' },
  {
    id: 'refusedAsk',
    kind: 'choice',
    group: 'matter',
    choices: ['second-opinion', 'explanation', 'another-gp', 'move'],
  },
  conditionField,
  { id: 'askedWhen', kind: 'line', group: 'story', needed: true },
  { id: 'refusedWhen', kind: 'line', group: 'story', needed: true },
  { id: 'refusedBy', kind: 'line', group: 'story' },
  { id: 'refusedHow', kind: 'choice', group: 'story', choices: ['aloud', 'in-writing'] },
  { id: 'refusalWords', kind: 'text', group: 'story' },
  ...replyFields,
  annexField,
  ...sourceFields.filter(({ kind }) => kind !== 'gaps'),
]
