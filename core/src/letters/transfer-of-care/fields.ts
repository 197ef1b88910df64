import type { Field } from '../engine/field.ts'
import { annexField, conditionField, replyFields } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { hospitalFields, specialistField } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...hospitalFields,
  specialistField,
  { id: 'practiceName', words: 'copyPractice', kind: 'line', group: 'to' },
  conditionField,
  { id: 'firstDoctor', kind: 'line', group: 'story', needed: true },
  { id: 'firstOpinionWhen', kind: 'line', group: 'story', needed: true },
  { id: 'secondOpinionWhen', kind: 'line', group: 'story', needed: true },
  { id: 'treatmentWanted', kind: 'text', group: 'story' },
  { id: 'medicines', kind: 'text', group: 'story' },
  ...replyFields,
  annexField,
]
