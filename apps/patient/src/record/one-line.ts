import { sayVagueDay } from '@fresh-eyes/core/calendar'
import { timelineOf, whenOf, type Entry, type OutputEntry } from '@fresh-eyes/core/casefile'
import { sayWhat } from './say-entry.ts'

const most = 80

/** An entry in one line: its day, as well as it is known, and the beginning of its words. */
export function oneLine(entry: OutputEntry, dayNotKnown: string): string {
  const when = whenOf(entry)
  const day = when === undefined || when === 'not-recorded' ? dayNotKnown : sayVagueDay(when)
  const words = sayWhat(entry).replace(/\s+/g, ' ')
  return `${day}: ${words.length > most ? `${words.slice(0, most)}…` : words}`
}

/** What happened in a case, newest first, one line each: what a reason can rest on. */
export function linesOf(
  entries: readonly Entry[],
  caseId: string,
  dayNotKnown: string,
): readonly { id: string; says: string }[] {
  const { dated, notRecorded } = timelineOf(entries, caseId)
  return [...dated, ...notRecorded].map((entry) => ({ id: entry.id, says: oneLine(entry, dayNotKnown) }))
}
