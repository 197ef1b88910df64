import type { Field } from '../engine/field.ts'
import {
  annexField,
  conditionField,
  reasonsField,
  replyFields,
  specialtyField,
} from '../fields/matter-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { anyRecipient } from '../fields/recipient-fields.ts'

const [toField, ...recipientFields] = anyRecipient(['practice', 'hospital', 'other'])

/** A GP or consultant asks in Wales; in Northern Ireland a consultant alone (so-wls-002, so-nir-002). */
const whereTo: readonly Field[] = toField
  ? [
      { ...toField, onlyIn: ({ outsideArea }) => outsideArea === 'prior-approval' },
      {
        ...toField,
        choices: ['hospital', 'other'],
        onlyIn: ({ outsideArea }) => outsideArea === 'extra-contractual-referral',
      },
    ]
  : []

export const fields: readonly Field[] = [
  ...peopleFields,
  ...whereTo,
  ...recipientFields,
  conditionField,
  { id: 'funding', kind: 'choice', group: 'ask', choices: ['apply', 'why-refused'] },
  {
    id: 'refusedWhen',
    kind: 'line',
    group: 'story',
    needed: true,
    onlyWhen: { field: 'funding', is: ['why-refused'] },
  },
  {
    id: 'refusalWords',
    kind: 'text',
    group: 'story',
    onlyWhen: { field: 'funding', is: ['why-refused'] },
  },
  { ...specialtyField, needed: true },
  { id: 'notLocal', kind: 'text', group: 'story', needed: true },
  { ...reasonsField, words: 'clinicalReason', gap: 'clinical-reasons' },
  ...replyFields,
  annexField,
]
