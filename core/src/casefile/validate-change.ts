import type { Author, Change, KeptChange } from './change.ts'
import { fieldShapes, isEntryKind } from './field-shapes.ts'
import type { EntryKind } from './fields.ts'
import { highestTick, isInstant } from './stamp.ts'
import {
  eachField,
  inside,
  isRecord,
  name,
  oneOf,
  only,
  record,
  text,
  wrong,
  type Problem,
  type Shape,
} from './shape.ts'

/** A change that may be kept, or what is wrong with it. The value itself is handed back, as it was. */
export type ValidatedChange = { valid: Change } | { refused: 'not-a-change'; problem: Problem }

/** Says whether any value is a change. Never throws. */
export function validateChange(value: unknown): ValidatedChange {
  const problem = problemOfChange(value)
  return problem ? { refused: 'not-a-change', problem } : { valid: value as Change }
}

/** The first thing wrong with a change, or nothing. */
export function problemOfChange(value: unknown): Problem | undefined {
  const problem = outside(value)
  if (problem) return problem
  const { kind, set } = value as KeptChange
  const wrongSet = problemOfSet(kind as EntryKind, set)
  return wrongSet && inside('set', wrongSet)
}

const instant: Shape<string> = (value) =>
  typeof value === 'string' && isInstant(value)
    ? undefined
    : wrong('an instant like 2026-11-27T09:14:03.120Z')

const kind: Shape<string> = (value) =>
  typeof value === 'string' && isEntryKind(value)
    ? undefined
    : wrong('a kind of entry that this version knows')

const anyRecord: Shape<object> = (value) => (isRecord(value) ? undefined : wrong('a record'))

const author = record<Author>({
  must: { role: oneOf('patient', 'carer', 'clinician', 'other') },
  may: { name: text },
})

const tick: Shape<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestTick
    ? undefined
    : wrong(`a whole number from 0 to ${highestTick}`)

const outside = record<KeptChange>({
  must: {
    entry: name,
    kind,
    set: anyRecord,
    writtenAt: instant,
    tick,
    device: name,
    by: author,
  },
  may: { removed: only(true) },
})

// Only some fields need be there. `null` takes away a field that may be there, and a key of a letter's fields.
function problemOfSet(kind: EntryKind, set: object): Problem | undefined {
  const shapes = settable[kind]
  return eachField(set, (key) => (Object.hasOwn(shapes, key) ? shapes[key] : undefined))
}

const settable = Object.fromEntries(
  Object.entries(fieldShapes).map(([each, { must, may }]) => [each, { ...must, ...optional(may) }]),
) as unknown as Record<EntryKind, Record<string, Shape<unknown>>>

function optional(may: object): Record<string, Shape<unknown>> {
  return Object.fromEntries(
    Object.entries(may as Record<string, Shape<unknown>>).map(([key, shape]) => [
      key,
      (value: unknown) => (value === null ? undefined : shape(value)),
    ]),
  )
}
