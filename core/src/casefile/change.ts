import { canonical } from './canonical.ts'
import type { EntryKind, FieldsOf } from './fields.ts'
import type { Stamp } from './stamp.ts'

/** Who wrote a change. */
export interface Author {
  role: 'patient' | 'carer' | 'clinician' | 'other'
  name?: string
}

/**
 * One thing that was written: the fields it sets in one entry, when, where and by whom. The first change of an entry sets
 * every field that must be there. Changes are never altered and never deleted.
 */
export interface Change<Kind extends EntryKind = EntryKind> extends Stamp {
  entry: string
  kind: Kind
  set: Setting<Kind>
  /** Takes the entry out of sight. A later change of the entry brings it back. */
  removed?: true
  by: Author
}

/** Some fields of a kind. `null` takes a field away that need not be there. */
export type Setting<Kind extends EntryKind = EntryKind> = { [Each in Kind]: Settable<FieldsOf[Each]> }[Kind]

type Settable<Fields> = {
  [Key in keyof Fields]?: undefined extends Fields[Key] ? Exclude<Fields[Key], undefined> | null : Fields[Key]
}

/** A change as storage hands it back: its kind and what it sets are not looked into yet. */
export interface KeptChange extends Stamp {
  entry: string
  kind: string
  set: object
  removed?: true
  by: Author
}

/**
 * The order in which changes count: when they were written, then tick, then device. What ties even then is put in order by
 * what it says, so that every device settles it alike. Below zero when the first comes first; zero for the same change.
 */
export function inOrderWritten(one: KeptChange, other: KeptChange): number {
  return (
    compare(one.writtenAt, other.writtenAt) ||
    one.tick - other.tick ||
    compare(one.device, other.device) ||
    compare(one.entry, other.entry) ||
    (isAlike(one, other) ? 0 : compare(canonical(one), canonical(other)))
  )
}

// Most ties are copies, and their keys stand in one order. That is quick to see.
function isAlike(one: KeptChange, other: KeptChange): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
