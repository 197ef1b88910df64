import { addDays, addMonths, partsOf, weekday, type Day } from './day.ts'
import { seasons } from './names.ts'

/** A stretch of days, first and last both counted, and the size of the words that named it. */
export interface Period {
  size: 'day' | 'week' | 'month' | 'season' | 'year'
  earliest: Day
  latest: Day
}

export type Season = keyof typeof seasons
export type Third = 'early' | 'mid' | 'late'

export function dayPeriod(day: Day): Period {
  return { size: 'day', earliest: day, latest: day }
}

/** The week that holds a day, Monday to Sunday. */
export function weekOf(day: Day): Period {
  const monday = addDays(day, 1 - weekday(day))
  return { size: 'week', earliest: monday, latest: addDays(monday, 6) }
}

/** A whole month. The month runs from 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  return monthsFrom('month', year, month, 1)
}

/** A whole season. Winter 2024 is December 2024 to February 2025. */
export function seasonPeriod(year: number, season: Season): Period {
  return monthsFrom('season', year, seasons[season], 3)
}

export function yearPeriod(year: number): Period {
  return monthsFrom('year', year, 1, 12)
}

/**
 * The early, middle or late third. Of a month: the 1st to the 10th, the 11th to the 20th, the rest.
 * Of a season: one month each. Of a year: four months each. A day or a week has no thirds: undefined.
 */
export function thirdOf(whole: Period, third: Third): Period | undefined {
  const { year, month } = partsOf(whole.earliest)
  const place = { early: 0, mid: 1, late: 2 }[third]
  if (whole.size === 'season') return monthsFrom('month', year, month + place, 1)
  if (whole.size === 'year') return monthsFrom('season', year, month + place * 4, 4)
  if (whole.size !== 'month') return undefined
  const earliest = addDays(whole.earliest, place * 10)
  return { size: 'week', earliest, latest: third === 'late' ? whole.latest : addDays(earliest, 9) }
}

/**
 * What 'about' adds on each side: 3 days to a day, 7 to a week (or a third of a month), a month to a month or a season,
 * six months to a year.
 */
export function widen({ size, earliest, latest }: Period): Period {
  if (size === 'day') return { size, earliest: addDays(earliest, -3), latest: addDays(latest, 3) }
  if (size === 'week') return { size, earliest: addDays(earliest, -7), latest: addDays(latest, 7) }
  const months = size === 'year' ? 6 : 1
  // Step from the day after the end, so that a month's end stays a month's end.
  return {
    size,
    earliest: addMonths(earliest, -months),
    latest: addDays(addMonths(addDays(latest, 1), months), -1),
  }
}

function monthsFrom(size: Period['size'], year: number, month: number, months: number): Period {
  const earliest = addMonths(`${String(year).padStart(4, '0')}-01-01`, month - 1)
  return { size, earliest, latest: addDays(addMonths(earliest, months), -1) }
}
