import { addMonths, parseDay } from '@fresh-eyes/core/calendar'
import { startOfDay } from './local-time.ts'

/** A stretch of time: from its first instant to before the first of the next. */
export interface Stretch {
  from: number
  until: number
}

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A month written "2026-11", or undefined when it is not one. */
export function parseMonth(text: string): string | undefined {
  return /^\d{4}-\d{2}$/.test(text) && parseDay(`${text}-01`) ? text : undefined
}

/** Like "November 2026". */
export function monthName(month: string): string {
  return `${names[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`
}

/** When a month, or some months from one on, begin and end on a site's clocks. */
export function stretchOf(month: string, timeZone: string, months = 1): Stretch {
  return {
    from: startOfDay(`${month}-01`, timeZone),
    until: startOfDay(addMonths(`${month}-01`, months), timeZone),
  }
}

/** A month some months later, or earlier. */
export const monthAfter = (month: string, months: number): string =>
  addMonths(`${month}-01`, months).slice(0, 7)
