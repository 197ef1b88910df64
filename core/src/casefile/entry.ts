import type { Author } from './change.ts'
import type { EntryKind, FieldsOf } from './fields.ts'

/** One thing that was written into the record, as it stands now. */
export type Entry<Kind extends EntryKind = EntryKind> = {
  [Each in Kind]: {
    id: string
    kind: Each
    fields: FieldsOf[Each]
    /** The instant of its first change. */
    createdAt: string
    /** The instant of its last change. */
    changedAt: string
    /** Who wrote it first. The history says who changed it. */
    by: Author
    /** Out of sight. Its fields are still here, so that it can be brought back. */
    removed?: true
  }
}[Kind]
