import type { Author, Change, Setting } from './change.ts'
import type { EntryKind, FieldsOf } from './fields.ts'
import type { Stamp } from './stamp.ts'

/** The first change of an entry. `entry` is a new random name: at least 16 characters by chance. */
export function newEntry<Kind extends EntryKind>(
  kind: Kind,
  fields: FieldsOf[Kind],
  written: { entry: string; stamp: Stamp; by: Author },
): Change<Kind> {
  return newChange(kind, fields as Setting<Kind>, written)
}

/** A change of an entry that is there: sets some of its fields; `null` takes away one that need not be there. */
export function newChange<Kind extends EntryKind>(
  kind: Kind,
  set: Setting<Kind>,
  { entry, stamp: { writtenAt, tick, device }, by }: { entry: string; stamp: Stamp; by: Author },
): Change<Kind> {
  return { entry, kind, set, writtenAt, tick, device, by }
}

/** Takes an entry out of sight. What it said stays in the history, and writing to it again brings it back. */
export function newRemoval<Kind extends EntryKind>(
  kind: Kind,
  written: { entry: string; stamp: Stamp; by: Author },
): Change<Kind> {
  return { ...newChange(kind, {} as Setting<Kind>, written), removed: true }
}
