/** A real calendar day, written YYYY-MM-DD. Days sort as text: '2026-11-27' < '2026-12-02'. */
export type Day = string

/** The three numbers of a day. The month runs from 1 to 12. */
export interface DayParts {
  year: number
  month: number
  date: number
}

const earliestYear = 1800
const latestYear = 2299

/**
 * Reads a day written exactly as YYYY-MM-DD.
 * Returns undefined for anything else: another shape, a day that does not exist (31 February), or a year
 * outside 1800 to 2299, which in a health record is a slip of the finger.
 */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return found ? dayFrom(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

/** Builds a day from its numbers, or returns undefined when no such day exists (or its year is outside 1800 to 2299). */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const whole = [year, month, date].every((number) => Number.isInteger(number))
  const exists = whole && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
  return exists && year >= earliestYear && year <= latestYear ? write({ year, month, date }) : undefined
}

/** The year, month and date of a day, as numbers. Throws when it is given something that is not a day. */
export function partsOf(day: Day): DayParts {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const [year, month, date] = found ? found.slice(1).map(Number) : []
  if (year === undefined || month === undefined || date === undefined) {
    throw new RangeError(
      'Expected a day written YYYY-MM-DD. Read what people type with parseDay or parseVagueDay first.',
    )
  }
  return { year, month, date }
}

/** How many days a month has. The month runs from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day a whole number of days later, or earlier when the number is below zero. */
export function addDays(day: Day, days: number): Day {
  return write(partsOfDayNumber(dayNumber(partsOf(day)) + days))
}

/** Whole days from the first day to the second: 0 for the same day, below zero when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(partsOf(to)) - dayNumber(partsOf(from))
}

/** The same date some months later (or earlier), or that month's last day when it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const monthsSinceYearZero = year * 12 + (month - 1) + months
  const newYear = Math.floor(monthsSinceYearZero / 12)
  const newMonth = monthsSinceYearZero - newYear * 12 + 1
  return write({ year: newYear, month: newMonth, date: Math.min(date, daysInMonth(newYear, newMonth)) })
}

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  // Day number 0 is 1 January 1970, a Thursday. The second remainder keeps days before it above zero.
  return ((((dayNumber(partsOf(day)) + 3) % 7) + 7) % 7) + 1
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function write({ year, month, date }: DayParts): Day {
  if (!(year >= 1 && year <= 9999)) {
    throw new RangeError(
      'A date was counted past the year 9999 or before the year 1. Check the number of days or months added.',
    )
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

// The Gregorian calendar repeats every 400 years, which is 146,097 days. Years are counted from March, so that
// 29 February is the last day of its year and needs no special case.
function dayNumber({ year, month, date }: DayParts): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

function partsOfDayNumber(number: number): DayParts {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}
