import type { Field } from '../engine/field.ts'
import {
  annexField,
  conditionField,
  outsideAreaField,
  reasonsField,
  replyFields,
  saidFields,
  sourceFields,
  specialtyField,
  triedField,
  wantedField,
} from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { hospitalFields, specialistField } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...hospitalFields,
  specialistField,
  conditionField,
  ...saidFields,
  reasonsField,
  triedField,
  { id: 'wish', kind: 'choice', group: 'ask', choices: ['second-opinion', 'explanation-or-opinion'] },
  wantedField,
  { ...specialtyField, onlyWhen: { field: 'wish', is: ['second-opinion'] } },
  outsideAreaField,
  ...replyFields,
  annexField,
  ...sourceFields,
]
