import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** One way of grouping the people that calls are about. */
export interface Grouping {
  id: string
  name: string
  groups: { id: string; name: string }[]
}

const file = join(import.meta.dirname, '../../../../content/ward/groups.yaml')

/** Asked, and did not want to say: a group of every way of grouping. */
export const preferredNot = { id: 'preferred-not', name: 'Asked, and preferred not to say' }

/** Reads the ways of grouping, each with "preferred not to say" at its end. */
export function readGroupings(): Grouping[] {
  const groupings = parse(readFileSync(file, 'utf8')) as Grouping[]
  return groupings.map(({ id, name, groups }) => ({ id, name, groups: [...groups, preferredNot] }))
}
