import { formatDate, parseDay } from '@fresh-eyes/core/calendar'

/** Says a day that was written "2026-11-01" in full; what is no day is said as it was written. */
export function sayDay(text: string): string {
  const day = parseDay(text)
  return day ? formatDate(day) : text
}
