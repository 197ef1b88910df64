import { partsOf, weekday, type Day } from './day.ts'
import { monthNames, weekdayNames } from './names.ts'

/** Writes a day in full, for people: 'Friday 27 November 2026'. */
export function formatDay(day: Day): string {
  return `${weekdayName(day)} ${formatDate(day)}`
}

/** Writes a day without its weekday: '27 November 2026'. */
export function formatDate(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${monthNames[month - 1] ?? ''} ${year}`
}

/** The name of the day of the week: 'Friday'. */
export function weekdayName(day: Day): string {
  return weekdayNames[weekday(day) - 1] ?? ''
}
