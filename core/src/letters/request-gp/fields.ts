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
import { gpField, practiceFields } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  ...practiceFields,
  gpField,
  conditionField,
  {
    id: 'seen',
    kind: 'rows',
    group: 'matter',
    most: 3,
    columns: ['seenWho', 'seenWhere', 'seenWhen'],
    needed: true,
  },
  ...saidFields,
  reasonsField,
  triedField,
  wantedField,
  specialtyField,
  { id: 'hospital', kind: 'line', group: 'ask', onlyIn: ({ asksToChoose }) => asksToChoose },
  { id: 'thirdContact', kind: 'yes-no', group: 'ask', onlyIn: ({ jessRule }) => jessRule },
  outsideAreaField,
  ...replyFields,
  annexField,
  ...sourceFields.map((field) => (field.id === 'gmc' ? { ...field, starts: 'yes' } : field)),
]
