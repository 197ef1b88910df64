import { addDays, addMonths, formatDate, parseDay, type Day } from '../../calendar/index.ts'

/** The last day that a day, a month ("2021-11") or a year ("2025") can mean. Undefined when it is none of them. */
export function lastDayOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  if (/^\d{4}$/.test(text)) return parseDay(`${text}-12-31`)
  const first = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined
  return first ? addDays(addMonths(first, 1), -1) : parseDay(text)
}

/** Writes a day, a month or a year for people: "24 May 2021", "November 2021", "2025". */
export function sayRoughDay(text: string): string {
  const first = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined
  if (first) return formatDate(first).replace(/^1 /, '')
  const day = parseDay(text)
  return day ? formatDate(day) : text
}
