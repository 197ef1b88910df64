import { fieldShapes } from './field-shapes.ts'
import type { EntryKind } from './fields.ts'

type Fields = Record<string, unknown>

/**
 * The fields that stand when each set is laid over those before it. `null` takes a field away. Fields that the kind does not
 * have are left out. The fields of a letter and the choices of the one page are settled key by key.
 */
export function layOver(sets: readonly object[], kind: EntryKind | undefined): Fields {
  const fields = new Map<string, unknown>()
  for (const set of sets) {
    for (const [key, value] of Object.entries(set)) {
      if (kind !== undefined && !hasField(kind, key)) continue
      if (value === null) fields.delete(key)
      else fields.set(key, isSettledKeyByKey(kind, key) ? overKeys(fields.get(key), value) : value)
    }
  }
  return Object.fromEntries(fields)
}

function isSettledKeyByKey(kind: EntryKind | undefined, key: string): boolean {
  return (kind === 'letter' && key === 'fields') || (kind === 'one-page' && key === 'choices')
}

function overKeys(before: unknown, after: unknown): unknown {
  const keys = new Map(Object.entries(isObject(before) ? before : {}))
  for (const [key, value] of Object.entries(isObject(after) ? after : {})) {
    if (value === null) keys.delete(key)
    else keys.set(key, value)
  }
  // Not by assignment: a key named __proto__ must stay a key.
  return Object.fromEntries(keys)
}

function hasField(kind: EntryKind, key: string): boolean {
  const { must, may } = fieldShapes[kind]
  return Object.hasOwn(must, key) || Object.hasOwn(may, key)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
