import type { Json } from './fields.ts'
import { inside, isRecord, text, wrong, type Problem, type Shape } from './shape.ts'

/** Deep enough for any letter, and shallow enough for any reader. */
const deepest = 6

/** Any JSON value, at most six levels deep, with no key that another program could trip over. */
export const json: Shape<Json> = (value) => look(value, deepest)

/** A map from names we may not know, such as the ids of questions. */
export function mapOf<Item>(item: Shape<Item>): Shape<Readonly<Record<string, Item>>> {
  return keyedBy(isFieldName, 'field names like "what-is-asked", of at most 100 characters', item)
}

/** A map from the ids of entries. */
export function byEntry<Item>(item: Shape<Item>): Shape<Readonly<Record<string, Item>>> {
  return keyedBy(isEntryKey, 'ids of entries, of at most 200 letters, digits, and . / _ -', item)
}

function keyedBy<Item>(
  isKey: (key: string) => boolean,
  expected: string,
  item: Shape<Item>,
): Shape<Readonly<Record<string, Item>>> {
  return (value) => {
    if (!isRecord(value)) return wrong('a record')
    for (const [key, part] of Object.entries(value)) {
      if (!isKey(key)) return wrong(expected)
      const problem = item(part)
      if (problem) return inside(key, problem)
    }
    return undefined
  }
}

function look(value: unknown, deep: number): Problem | undefined {
  if (typeof value === 'string') return text(value)
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : wrong('a number')
  if (!Array.isArray(value) && !isRecord(value)) return wrong('a JSON value')
  if (deep === 0) return wrong(`at most ${deepest} levels`)
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value) && !isFieldName(key)) return wrong('field names like "what-is-asked"')
    const problem = look(part, deep - 1)
    if (problem) return problem
  }
  return undefined
}

// Ids are made by chance and may start with a digit or a dash, so __proto__ has to be named.
function isEntryKey(key: string): boolean {
  return /^[\w./-]{1,200}$/.test(key) && !['__proto__', 'constructor', 'prototype'].includes(key)
}

// Starts with a letter, so never __proto__. The other two lead to every object's own parts.
function isFieldName(key: string): boolean {
  return /^[A-Za-z][\w./-]{0,99}$/.test(key) && key !== 'constructor' && key !== 'prototype'
}
