import type { Entry, OutputEntry } from '../casefile/index.ts'
import type { NationId } from '../routes/index.ts'

/** A case and what belongs to it. */
export interface Group {
  /** The id of the case entry; undefined for entries that name no case. */
  case: string | undefined
  nation: NationId | undefined
  isClosed: boolean
  letters: readonly Entry<'letter'>[]
  sent: readonly Entry<'sent'>[]
  reminders: readonly Entry<'reminder'>[]
  /** The case itself. */
  entry: Entry<'case'> | undefined
}

/**
 * The cases in the order they were begun, each with its letters. Entries that name no case belong to the only case there is,
 * and otherwise stand by themselves.
 */
export function groupByCase(entries: readonly OutputEntry[]): readonly Group[] {
  const cases = entries.filter((entry) => entry.kind === 'case')
  const onlyCase = cases.length === 1 ? cases[0]?.id : undefined

  const byCase = new Map<string | undefined, OutputEntry[]>(cases.map(({ id }) => [id, []]))
  for (const entry of entries) {
    if (entry.kind === 'person' || entry.kind === 'case') continue
    const id = entry.fields.case ?? onlyCase
    const found = byCase.get(id)
    if (found) found.push(entry)
    else byCase.set(id, [entry])
  }
  // What names no case is everybody's background when there are cases. By itself it is a thing to do only if it is a letter.
  const isAGroup = ([id, its]: [string | undefined, OutputEntry[]]) =>
    id !== undefined ||
    cases.length === 0 ||
    its.some(({ kind }) => ['letter', 'sent', 'reminder'].includes(kind))
  return [...byCase].filter(isAGroup).map(([id, its]) =>
    groupOf(
      cases.find((each) => each.id === id),
      id,
      its,
    ),
  )
}

function groupOf(
  found: Entry<'case'> | undefined,
  id: string | undefined,
  its: readonly OutputEntry[],
): Group {
  const answers = its.filter((entry) => entry.kind === 'answers').at(-1)
  return {
    case: id,
    nation: found?.fields.nation ?? answers?.fields.nation,
    isClosed: found?.fields.closed === true,
    letters: its.filter((entry) => entry.kind === 'letter'),
    sent: its.filter((entry) => entry.kind === 'sent'),
    reminders: its.filter((entry) => entry.kind === 'reminder'),
    entry: found,
  }
}
