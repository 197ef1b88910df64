import { whenOf, type OutputEntry } from '../casefile/index.ts'

/** The newest first: by the last day it could have been, then by when it was written down. A day not known comes last. */
export function newestFirst(entries: readonly OutputEntry[]): OutputEntry[] {
  return sortedBy(entries, ({ latest }, { latest: other }) => compare(other, latest), -1)
}

/** As it happened: by the first day it could have been, then the last, then as written. A day not known comes last. */
export function asItHappened(entries: readonly OutputEntry[]): OutputEntry[] {
  return sortedBy(
    entries,
    (one, other) => compare(one.earliest, other.earliest) || compare(one.latest, other.latest),
    1,
  )
}

/** In the order in which they were written down. */
export function asWritten(entries: readonly OutputEntry[]): OutputEntry[] {
  return entries.toSorted(byWriting)
}

interface Placed {
  entry: OutputEntry
  earliest: string
  latest: string
  known: boolean
}

function sortedBy(
  entries: readonly OutputEntry[],
  byDay: (one: Placed, other: Placed) => number,
  writtenWay: 1 | -1,
): OutputEntry[] {
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

function place(entry: OutputEntry): Placed {
  const on = whenOf(entry)
  if (typeof on !== 'object') return { entry, earliest: '', latest: '', known: false }
  return { entry, earliest: on.earliest, latest: on.latest, known: true }
}

const byWriting = (one: OutputEntry, other: OutputEntry): number =>
  compare(one.createdAt, other.createdAt) || compare(one.id, other.id) || compare(one.kind, other.kind)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
