import type { Field } from '../engine/field.ts'
import { annexField, replyFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { anyRecipient } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...anyRecipient(['practice', 'hospital', 'other']),
  { id: 'chased', kind: 'choice', group: 'matter', choices: ['letter', 'complaint'] },
  { id: 'waitingFor', kind: 'choice', group: 'matter', choices: ['answer', 'acknowledgement'] },
  { id: 'chaseAbout', kind: 'line', group: 'matter', needed: true },
  { id: 'reference', kind: 'line', group: 'matter' },
  { id: 'sentOn', kind: 'day', group: 'story', needed: true },
  { id: 'receivedOn', kind: 'day', group: 'story' },
  { id: 'dueOn', kind: 'day', group: 'story', needed: true },
  { id: 'clockRule', kind: 'line', group: 'story' },
  { id: 'clockCounted', kind: 'text', group: 'story', needed: true },
  { id: 'comesNext', kind: 'line', group: 'ask' },
  ...replyFields,
  annexField,
]
