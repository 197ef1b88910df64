import { partsOf, type Day } from './day.ts'
import { formatDate, formatDay } from './format-day.ts'
import { monthNames, seasons } from './names.ts'
import {
  monthPeriod,
  seasonPeriod,
  thirdOf,
  yearPeriod,
  type Period,
  type Season,
  type Third,
} from './periods.ts'
import { exactly, isExact, type VagueDay } from './vague-day.ts'

/**
 * Says when, for a letter or a page: 'Friday 27 November 2026', 'November 2026', 'early March 2024', 'spring 2024', '2024'.
 * A stretch with no name of its own is said as the person put it ('about June 2023'), unless those words only made sense on
 * the day they were typed ('three weeks ago'): then 'between 28 October 2026 and 3 November 2026'.
 */
export function sayVagueDay(when: VagueDay): string {
  if (isExact(when)) return formatDay(when.earliest)
  const { year } = partsOf(when.earliest)
  const named = namedPeriods(year).find(
    ({ period }) => period.earliest === when.earliest && period.latest === when.latest,
  )
  if (named) return named.name
  return goesStale(when.words)
    ? `between ${formatDate(when.earliest)} and ${formatDate(when.latest)}`
    : when.words
}

/** Turns a first and a last day into a VagueDay whose words fit them. The same day twice is an exact day. */
export function betweenDays(earliest: Day, latest: Day): VagueDay {
  if (earliest === latest) return exactly(earliest)
  return { words: sayVagueDay({ words: 'today', earliest, latest }), earliest, latest }
}

/**
 * 'Last summer' typed in 2026 must not be printed in 2027, nor 'about three weeks', which lasted until the day it was typed.
 * 'Eight days in September' stays true. An empty text says nothing at all.
 */
function goesStale(words: string): boolean {
  const isLength = /\b(day|week|month|year)s?\b/i.test(words)
  return (
    words.trim() === '' ||
    /\b(ago|last|past|this|today|yesterday|for)\b/i.test(words) ||
    (isLength && !namesATime.test(words))
  )
}

const namesATime = new RegExp(`\\b(${[...monthNames, ...Object.keys(seasons)].join('|')}|\\d{4})\\b`, 'i')

function namedPeriods(year: number): { name: string; period: Period }[] {
  const months = monthNames.map((name, index) => ({
    name: `${name} ${year}`,
    period: monthPeriod(year, index + 1),
  }))
  const inSeason = Object.keys(seasons).map((name) => ({
    // Many people mean January by 'winter 2024'. Saying both years lets them see that we do not.
    name: name === 'winter' ? `winter ${year} to ${year + 1}` : `${name} ${year}`,
    period: seasonPeriod(year, name as Season),
  }))
  const wholes = [...months, ...inSeason, { name: String(year), period: yearPeriod(year) }]
  const thirds = wholes.flatMap(({ name, period }) =>
    (['early', 'mid', 'late'] as Third[]).flatMap((third) => {
      const part = thirdOf(period, third)
      return part ? [{ name: `${third} ${name}`, period: part }] : []
    }),
  )
  return [...wholes, ...thirds]
}
