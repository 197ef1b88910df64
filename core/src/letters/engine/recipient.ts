import type { Recipient } from './opening.ts'
import { chosen, type Writing } from './writing.ts'

/** To a GP practice: to a GP by name, or "Dear doctor". */
export const toPractice: Recipient = {
  person: 'gp',
  body: 'practiceName',
  address: 'practiceAddress',
  dear: 'dear-doctor',
}

/** To a hospital: to a specialist by name, or "Dear doctor". */
export const toHospital: Recipient = {
  person: 'specialist',
  body: 'hospitalName',
  address: 'hospitalAddress',
  dear: 'dear-doctor',
}

/** To another body: to somebody by name, or "Dear team". */
export const toBody: Recipient = {
  person: 'bodyPerson',
  body: 'bodyName',
  address: 'bodyAddress',
  dear: 'dear-team',
}

const recipients: Readonly<Record<string, Recipient>> = {
  practice: toPractice,
  hospital: toHospital,
  other: toBody,
}

/** Where the field "to" says. */
export function toAny(writing: Writing): Recipient {
  return recipients[chosen(writing, 'to')] ?? toPractice
}
