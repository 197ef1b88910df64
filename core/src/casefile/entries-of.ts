import type { CaseFile } from './case-file.ts'
import { inOrderWritten, type KeptChange } from './change.ts'
import type { Entry } from './entry.ts'
import { fieldShapes, isEntryKind } from './field-shapes.ts'
import type { EntryKind } from './fields.ts'
import { layOver } from './lay-over.ts'

/** An entry of which something is missing: its first change is not here, or a later version wrote it. */
export interface PartEntry {
  id: string
  kind: string
  fields: Readonly<Record<string, unknown>>
  /** The fields that must be there and are not. */
  missing: readonly string[]
}

/** What the changes add up to. */
export interface View {
  /** Oldest first, by when each was begun. Removed ones too: see liveEntries. */
  entries: readonly Entry[]
  /** What cannot be shown whole, so that a page can say so. Nothing is lost. */
  parts: readonly PartEntry[]
}

/** Changes in any order, as the device or a case file has them. */
export type Written = readonly KeptChange[] | CaseFile

/**
 * The entries as they stand: for each field of each entry, the change written last wins. The order of what is given does not
 * matter. Entries that are not whole are left out; viewOf has those too.
 */
export function entriesOf(written: Written): readonly Entry[] {
  return viewOf(written).entries
}

/** The entries as they stand, and those that are not whole. */
export function viewOf(written: Written): View {
  const entries: Entry[] = []
  const parts: PartEntry[] = []
  for (const changes of changesByEntry(written).values()) {
    const part = settle(changes)
    if (part === undefined) continue
    if ('missing' in part) parts.push(part)
    else entries.push(part)
  }
  return { entries, parts }
}

/** Those in sight. */
export function liveEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ removed }) => !removed)
}

/** Every change of one entry, oldest first: what it said before, and who said so. */
export function historyOf<Change extends KeptChange>(
  changes: readonly Change[],
  entry: string,
): readonly Change[] {
  return changes.filter((change) => change.entry === entry).sort(inOrderWritten)
}

/** The changes of each entry, oldest first, by `keyOf`; entries in the order in which they were begun. */
export function changesByEntry(written: Written): Map<string, KeptChange[]> {
  const changes = 'changes' in written ? written.changes : written
  const byEntry = new Map<string, KeptChange[]>()
  for (const change of [...changes].sort(inOrderWritten)) {
    const key = keyOf(change)
    const found = byEntry.get(key)
    if (found) found.push(change)
    else byEntry.set(key, [change])
  }
  return byEntry
}

/** What tells one entry from another. Two kinds under one name are two: that never happens by chance, so nothing can be lost. */
export function keyOf({ kind, entry }: Pick<KeptChange, 'kind' | 'entry'>): string {
  return `${kind} ${entry}`
}

/** One entry, or what there is of it, from its changes, oldest first. Undefined when there are none. */
export function settle(changes: readonly KeptChange[]): Entry | PartEntry | undefined {
  const first = changes[0]
  const last = changes.at(-1)
  if (first === undefined || last === undefined) return undefined
  const { entry: id, kind, by } = first
  const isKnown = isEntryKind(kind)
  const fields = layOver(
    changes.map(({ set }) => set),
    isKnown ? kind : undefined,
  )
  const missing = isKnown ? mustBeThere[kind].filter((key) => !Object.hasOwn(fields, key)) : []
  if (!isKnown || missing.length > 0) return { id, kind, fields, missing }
  const removed = last.removed ? { removed: true as const } : {}
  return {
    id,
    kind,
    fields,
    createdAt: first.writtenAt,
    changedAt: last.writtenAt,
    by,
    ...removed,
  } as unknown as Entry
}

const mustBeThere = Object.fromEntries(
  Object.entries(fieldShapes).map(([kind, { must }]) => [kind, Object.keys(must)]),
) as unknown as Record<EntryKind, string[]>
