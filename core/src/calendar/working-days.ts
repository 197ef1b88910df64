import type { BankHolidays } from './bank-holidays.ts'
import { addDays, partsOf, weekday, type Day } from './day.ts'
import { weekdayName } from './format-day.ts'

/** A day that did not count, and why: 'Saturday', 'Sunday' or the name of the bank holiday. */
export interface SkippedDay {
  date: Day
  why: string
}

/** A counted day and the days passed over on the way to it, in the order of the calendar. */
export interface CountedDay {
  kind: 'day'
  day: Day
  skipped: SkippedDay[]
}

/** The count needs a bank holiday list for a year we do not hold. The years we do hold are given. */
export interface BeyondHolidays {
  kind: 'beyond-holidays'
  first: number
  last: number
}

/**
 * The day that is n working days after the given day, which is day zero and is never counted itself.
 * n is a whole number, 1 or more. Never guesses: a count that leaves the years of the list says 'beyond-holidays'.
 */
export function addWorkingDays(day: Day, n: number, holidays: BankHolidays): CountedDay | BeyondHolidays {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError('Count 1 working day or more. For 0, use workingDayOnOrAfter.')
  let found = workingDayOnOrAfter(addDays(day, 1), holidays)
  const skipped: SkippedDay[] = []
  for (let counted = 1; found.kind === 'day'; counted += 1) {
    skipped.push(...found.skipped)
    if (counted === n) return { kind: 'day', day: found.day, skipped }
    found = workingDayOnOrAfter(addDays(found.day, 1), holidays)
  }
  return found
}

/** The given day if it is a working day, else the next one that is. */
export function workingDayOnOrAfter(day: Day, holidays: BankHolidays): CountedDay | BeyondHolidays {
  return nearestWorkingDay(day, 1, holidays)
}

/** The given day if it is a working day, else the last one before it: the day to send something by. */
export function workingDayOnOrBefore(day: Day, holidays: BankHolidays): CountedDay | BeyondHolidays {
  return nearestWorkingDay(day, -1, holidays)
}

/** Why a day is not a working day ('Sunday', 'Good Friday'), or undefined when it is one. The list must cover the day's year. */
export function whyNotWorkingDay(day: Day, holidays: BankHolidays): string | undefined {
  return weekday(day) >= 6 ? weekdayName(day) : holidays.days[day]
}

/** Says whether the list covers the day's year. */
export function holidaysCover(day: Day, holidays: BankHolidays): boolean {
  const { year } = partsOf(day)
  return year >= holidays.first && year <= holidays.last
}

function nearestWorkingDay(from: Day, step: 1 | -1, holidays: BankHolidays): CountedDay | BeyondHolidays {
  const skipped: SkippedDay[] = []
  for (let day = from; holidaysCover(day, holidays); day = addDays(day, step)) {
    const why = whyNotWorkingDay(day, holidays)
    if (why === undefined) return { kind: 'day', day, skipped: step === 1 ? skipped : skipped.reverse() }
    skipped.push({ date: day, why })
  }
  return { kind: 'beyond-holidays', first: holidays.first, last: holidays.last }
}
