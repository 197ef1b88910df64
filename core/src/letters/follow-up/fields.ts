import type { Field } from '../engine/field.ts'
import { annexField, replyFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { anyRecipient } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...anyRecipient(['practice', 'hospital', 'other']),
  { id: 'copyTo', kind: 'line', group: 'to' },
  { id: 'followWhy', kind: 'choice', group: 'matter', choices: ['on-paper', 'ask-again'] },
  { id: 'talkWho', kind: 'line', group: 'story', needed: true },
  { id: 'talkWhen', kind: 'line', group: 'story', needed: true },
  { id: 'talkWhere', kind: 'line', group: 'story', needed: true },
  { id: 'asked', kind: 'text', group: 'story', needed: true },
  { id: 'saidThen', kind: 'text', group: 'story', needed: true },
  { id: 'awaited', kind: 'text', group: 'ask', needed: true },
  ...replyFields,
  annexField,
]
