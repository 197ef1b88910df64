import type { Field } from '../engine/field.ts'
import { annexField, conditionField, replyFields, saidFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { anyRecipient } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...anyRecipient(['practice', 'hospital']),
  conditionField,
  { id: 'toldWhen', kind: 'line', group: 'matter', needed: true },
  ...saidFields,
  { id: 'explainHow', kind: 'choice', group: 'ask', choices: ['either', 'in-writing', 'appointment'] },
  { id: 'askDiagnosis', kind: 'yes-no', group: 'ask', starts: 'yes' },
  { id: 'askRuledOut', kind: 'yes-no', group: 'ask', starts: 'yes' },
  { id: 'askPlan', kind: 'yes-no', group: 'ask', starts: 'yes' },
  { id: 'question', kind: 'texts', group: 'ask', most: 3 },
  ...replyFields,
  annexField,
]
