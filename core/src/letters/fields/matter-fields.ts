import type { Field } from '../engine/field.ts'

/** What it is about, in a few words. */
export const conditionField: Field = { id: 'condition', kind: 'line', group: 'matter', needed: true }

/** What was said, and what it leaves open. */
export const saidFields: readonly Field[] = [
  { id: 'said', kind: 'text', group: 'story', needed: true },
  { id: 'unexplained', kind: 'text', group: 'story', needed: true },
]

export const reasonsField: Field = {
  id: 'reason',
  kind: 'texts',
  group: 'story',
  most: 3,
  needed: true,
  gap: 'reasons',
}

export const triedField: Field = {
  id: 'tried',
  kind: 'texts',
  group: 'story',
  most: 3,
  needed: true,
  gap: 'tried',
}

export const wantedField: Field = {
  id: 'wanted',
  kind: 'choice',
  group: 'ask',
  choices: ['opinion-only', 'treatment-if-it-differs'],
}

export const specialtyField: Field = { id: 'specialty', kind: 'line', group: 'ask' }

export const outsideAreaField: Field = {
  id: 'outsideArea',
  kind: 'yes-no',
  group: 'ask',
  onlyIn: ({ outsideArea }) => outsideArea !== 'not-offered',
}

/** What ends every letter: the day for a reply, help that is needed, the papers that go with it, and an annex for the rest. */
export const needsField: Field = { id: 'needs', kind: 'line', group: 'reply' }

/** A line for each paper. */
export const enclosedField: Field = { id: 'enclosed', kind: 'lines', group: 'reply' }

export const replyFields: readonly Field[] = [
  { id: 'replyBy', kind: 'day', group: 'reply' },
  needsField,
  enclosedField,
]

export const annexField: Field = { id: 'annex', kind: 'yes-no', group: 'reply' }

/** What a request may cite. */
export const sourceFields: readonly Field[] = [
  { id: 'charter', kind: 'yes-no', group: 'sources', onlyIn: ({ charter }) => charter },
  { id: 'gmc', kind: 'yes-no', group: 'sources' },
  { id: 'gap', kind: 'gaps', group: 'sources', most: 2 },
]
