import { whenOf } from '../casefile/index.ts'
import type { PageEntry } from './page-entry.ts'

/** The newest first: by the last day it could have been, then by when it was written down. A day not known comes last. */
export function newestFirst(entries: readonly PageEntry[]): PageEntry[] {
  return sortedBy(entries, ({ latest }, { latest: other }) => compare(other, latest), -1)
}

/** As it happened: by the first day it could have been, then the last, then as written. A day not known comes last. */
export function asItHappened(entries: readonly PageEntry[]): PageEntry[] {
  return sortedBy(
    entries,
    (one, other) => compare(one.earliest, other.earliest) || compare(one.latest, other.latest),
    1,
  )
}

/** In the order in which they were written down. */
export function asWritten(entries: readonly PageEntry[]): PageEntry[] {
  return entries.toSorted(byWriting)
}

interface Placed {
  entry: PageEntry
  earliest: string
  latest: string
  known: boolean
}

function sortedBy(
  entries: readonly PageEntry[],
  byDay: (one: Placed, other: Placed) => number,
  writtenWay: 1 | -1,
): PageEntry[] {
  return entries
    .map(place)
    .sort(
      (one, other) =>
        Number(other.known) - Number(one.known) ||
        byDay(one, other) ||
        writtenWay * byWriting(one.entry, other.entry),
    )
    .map(({ entry }) => entry)
}

function place(entry: PageEntry): Placed {
  const on = whenOf(entry)
  if (typeof on !== 'object') return { entry, earliest: '', latest: '', known: false }
  return { entry, earliest: on.earliest, latest: on.latest, known: true }
}

const byWriting = (one: PageEntry, other: PageEntry): number =>
  compare(one.createdAt, other.createdAt) || compare(one.id, other.id) || compare(one.kind, other.kind)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
