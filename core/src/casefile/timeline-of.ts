import { exactly, type VagueDay } from '../calendar/index.ts'
import { entriesForOutput, type OutputEntry } from './entries-for-output.ts'
import type { Entry } from './entry.ts'

/** What happened, by day. */
export interface Timeline {
  /** Newest first: by the last day it could have been, then by when it was written down. */
  dated: readonly OutputEntry[]
  /** Things that happened on a day nobody knows, in the order written down, newest first. To be shown at the end. */
  notRecorded: readonly OutputEntry[]
}

/**
 * What happened in a case, in order of days, without what is removed and what is private. An entry that names no case belongs to every case.
 * Entries that have no day of their own, such as concerns and drafts, are not in it.
 */
export function timelineOf(entries: readonly Entry[], caseId?: string): Timeline {
  const inSight = entriesForOutput(entries).filter((entry) => belongsTo(entry, caseId))
  const placed = inSight.map((entry) => ({ entry, on: whenOf(entry) }))
  const dated = placed.filter(
    (each): each is { entry: OutputEntry; on: VagueDay } => typeof each.on === 'object',
  )
  const notRecorded = placed.filter(({ on }) => on === 'not-recorded').map(({ entry }) => entry)
  return {
    dated: dated
      .sort(
        (one, other) => compare(other.on.latest, one.on.latest) || newestWrittenFirst(one.entry, other.entry),
      )
      .map(({ entry }) => entry),
    notRecorded: notRecorded.sort(newestWrittenFirst),
  }
}

/** When an entry happened: a day, 'not-recorded', or nothing when its kind has no day. */
export function whenOf({ kind, fields }: Entry): VagueDay | 'not-recorded' | undefined {
  if (kind === 'sent') return exactly(fields.sentOn)
  return 'when' in fields ? fields.when : undefined
}

/** Whether an entry belongs to a case. One that names no case belongs to every case; so does every entry when none is given. */
export function belongsTo({ fields }: Entry, caseId: string | undefined): boolean {
  const named = 'case' in fields ? fields.case : undefined
  return caseId === undefined || named === undefined || named === caseId
}

function newestWrittenFirst(one: Entry, other: Entry): number {
  return compare(other.createdAt, one.createdAt) || compare(one.id, other.id)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
