import type { Entry } from './entry.ts'
import type { EntryKind } from './fields.ts'

/** The kinds that letters, pages, timelines and lists may read: all but the words that are for nobody else. */
export type OutputKind = Exclude<EntryKind, 'private'>

/** An entry that an output may read. A private one is not of this type, so an output that takes these cannot be given it. */
export type OutputEntry<Kind extends OutputKind = OutputKind> = Entry<Kind>

/**
 * What an output may read: the entries in sight, without the private ones. A case that was taken out takes with it what belongs to it. Only the page of private words itself, and the
 * person's own backup or export of everything, read more.
 */
export function entriesForOutput(entries: readonly Entry[]): readonly OutputEntry[] {
  const takenOut = new Set(
    entries.filter(({ kind, removed }) => kind === 'case' && removed).map(({ id }) => id),
  )
  return entries.filter(
    (entry): entry is OutputEntry =>
      !entry.removed && entry.kind !== 'private' && !takenOut.has(caseOf(entry) ?? ''),
  )
}

const caseOf = (entry: Entry): string | undefined => ('case' in entry.fields ? entry.fields.case : undefined)
