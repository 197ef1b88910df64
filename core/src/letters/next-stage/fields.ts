import type { Field } from '../engine/field.ts'
import { annexField, enclosedField, needsField } from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { bodyFields, hospitalFields, onlyTo, practiceFields } from '../fields/recipient-fields.ts'

export const fields: readonly Field[] = [
  ...peopleFields,
  { id: 'to', kind: 'choice', group: 'to', choices: ['practice', 'hospital', 'other'] },
  ...onlyTo('practice', practiceFields),
  ...onlyTo('hospital', hospitalFields),
  ...onlyTo('other', bodyFields),
  { id: 'complaintAbout', kind: 'line', group: 'matter', needed: true },
  { id: 'reference', kind: 'line', group: 'matter' },
  { id: 'firstAnswer', kind: 'choice', group: 'story', choices: ['came', 'none-yet'] },
  {
    id: 'firstAnswerOn',
    kind: 'day',
    group: 'story',
    needed: true,
    onlyWhen: { field: 'firstAnswer', is: ['came'] },
  },
  {
    id: 'sentOn',
    kind: 'day',
    group: 'story',
    needed: true,
    onlyWhen: { field: 'firstAnswer', is: ['none-yet'] },
  },
  { id: 'unsettled', kind: 'texts', group: 'ask', most: 3, needed: true },
  { id: 'outcome', kind: 'texts', group: 'ask', most: 3, needed: true },
  needsField,
  enclosedField,
  annexField,
]
