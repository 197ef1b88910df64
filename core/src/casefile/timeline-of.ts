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
  const byDay = new Map<string, OutputEntry[]>()
  const notRecorded: OutputEntry[] = []
  for (const entry of entriesForOutput(entries)) {
    const on = whenOf(entry)
    if (on === undefined || !belongsTo(entry, caseId)) continue
    if (on === 'not-recorded') {
      notRecorded.push(entry)
      continue
    }
    const sameDay = byDay.get(on.latest)
    if (sameDay) sameDay.push(entry)
    else byDay.set(on.latest, [entry])
  }
  // A long record has far fewer days than entries, and those of one day come in the order written down, or nearly.
  const days = [...byDay].sort(([one], [other]) => compare(other, one))
  return {
    dated: days.flatMap(([, sameDay]) => newestWrittenFirst(sameDay)),
    notRecorded: newestWrittenFirst(notRecorded),
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

function newestWrittenFirst(entries: OutputEntry[]): OutputEntry[] {
  return entries.sort((one, other) => compare(other.createdAt, one.createdAt) || compare(one.id, other.id))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
