import type { Day } from './day.ts'

/** The bank holidays of one part of the UK, for whole years. Outside first to last we know nothing and say so. */
export interface BankHolidays {
  division: Division
  /** The first year the list covers, from its first day. */
  first: number
  /** The last year the list covers, to its last day. */
  last: number
  /** Each holiday's name, keyed by its day. */
  days: Record<Day, string>
}

/** GOV.UK publishes three lists, not four: England and Wales share one. */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** What a file of content/calendars/ holds, as far as counting needs it. */
export interface CalendarFile {
  id: Division
  years: { first: number; last: number }
  days: { date: Day; name: string }[]
}

/** Turns one file of content/calendars/, already read and checked, into the list that working days are counted with. */
export function bankHolidaysFrom(file: CalendarFile): BankHolidays {
  const days = Object.fromEntries(file.days.map(({ date, name }) => [date, name]))
  return { division: file.id, first: file.years.first, last: file.years.last, days }
}
