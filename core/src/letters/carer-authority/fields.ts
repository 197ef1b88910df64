import type { Field } from '../engine/field.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { anyRecipient } from '../fields/recipient-fields.ts'

const inTheirPlace = ['parent', 'attorney']

/** The patient signs, or somebody who may in their place. Nobody signs with no more than the patient's word for it. */
const whoSigns: readonly Field[] = peopleFields.map((field) =>
  field.id === 'authority' ? { ...field, words: 'whoSigns', choices: ['', ...inTheirPlace] } : field,
)

export const fields: readonly Field[] = [
  ...whoSigns,
  {
    id: 'proofAttached',
    kind: 'yes-no',
    group: 'writer',
    onlyWhen: { field: 'authority', is: inTheirPlace },
  },
  ...anyRecipient(['practice', 'hospital', 'other']),
  { id: 'carerName', kind: 'line', group: 'matter', needed: true, from: 'writerName' },
  { id: 'carerRelation', kind: 'line', group: 'matter', needed: true },
  { id: 'carerContact', kind: 'line', group: 'matter' },
  { id: 'mayAsk', kind: 'yes-no', group: 'ask' },
  { id: 'mayHear', kind: 'yes-no', group: 'ask' },
  { id: 'mayComplain', kind: 'yes-no', group: 'ask' },
  {
    id: 'share',
    kind: 'choice',
    group: 'ask',
    choices: ['this-matter', 'everything', 'some'],
    onlyWhen: { field: 'mayHear', is: ['yes'] },
  },
  {
    id: 'condition',
    kind: 'line',
    group: 'ask',
    needed: true,
    onlyWhen: { field: 'share', is: ['this-matter'] },
  },
  {
    id: 'shareOnly',
    kind: 'text',
    group: 'ask',
    needed: true,
    onlyWhen: { field: 'share', is: ['some'] },
  },
  { id: 'authorityFrom', kind: 'day', group: 'ask', needed: true },
  { id: 'authorityTo', kind: 'day', group: 'ask', needed: true },
]
