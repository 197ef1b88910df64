import type { Field } from '../engine/field.ts'

/** The GP practice, and a GP there by name. */
export const practiceFields: readonly Field[] = [
  { id: 'practiceName', kind: 'line', group: 'to', needed: true, gap: 'practice' },
  { id: 'practiceAddress', kind: 'lines', group: 'to' },
]

export const gpField: Field = { id: 'gp', kind: 'line', group: 'to' }

/** The hospital, its number for the patient, and a specialist there by name. */
export const hospitalFields: readonly Field[] = [
  { id: 'hospitalName', kind: 'line', group: 'to', needed: true },
  { id: 'hospitalAddress', kind: 'lines', group: 'to' },
  { id: 'hospitalNumber', kind: 'line', group: 'to' },
]

export const specialistField: Field = { id: 'specialist', kind: 'line', group: 'to' }

/** Another body: a board, a commissioner, or whoever it was. */
export const bodyFields: readonly Field[] = [
  { id: 'bodyName', kind: 'line', group: 'to', needed: true },
  { id: 'bodyAddress', kind: 'lines', group: 'to' },
]

export const bodyPersonField: Field = { id: 'bodyPerson', kind: 'line', group: 'to' }

/** Fields that are asked only when the letter goes there. */
export function onlyTo(to: string, fields: readonly Field[]): Field[] {
  return fields.map((field) => ({ ...field, onlyWhen: { field: 'to', is: [to] } }))
}

/** A letter that may go to a practice, a hospital or another body: where, and who there. */
export function anyRecipient(choices: readonly ('practice' | 'hospital' | 'other')[]): Field[] {
  return [
    { id: 'to', kind: 'choice', group: 'to', choices },
    ...onlyTo('practice', [...practiceFields, gpField]),
    ...onlyTo('hospital', [...hospitalFields, specialistField]),
    ...(choices.includes('other') ? onlyTo('other', [...bodyFields, bodyPersonField]) : []),
  ]
}
