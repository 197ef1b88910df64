import { addDays, partsOf, weekday, type Day } from './day.ts'
import { readAgo, readStretch } from './parse-ago.ts'
import { readDate } from './parse-date.ts'
import { monthOf, seasonOf, weekdayOf, yearOf } from './parse-words.ts'
import {
  monthPeriod,
  seasonPeriod,
  thirdOf,
  weekOf,
  widen,
  yearPeriod,
  dayPeriod,
  type Period,
  type Third,
} from './periods.ts'
import type { VagueDay } from './vague-day.ts'

/** Nobody needs more to say when; anything longer is refused unread. */
const longestText = 60

/**
 * Reads when something happened, from what people type. `today` is needed for 'three weeks ago' and 'last summer'.
 *
 * - Days: '2026-11-27', '27 November 2026', '27th Nov 2026', 'Friday 27 November 2026', '27/11/2026', '27.11.26'.
 *   Numbers are British, day first. A two-figure year is the one no more than ten years ahead of today.
 * - Months, seasons and years: '2026-11', '11/2026', 'November 2026', 'spring 2024', '2024'. Spring is March to May, summer
 *   June to August, autumn September to November; winter 2024 (or 'winter 2024/25') is December 2024 to
 *   February 2025.
 * - Thirds: 'early', 'mid' or 'late' (also 'start of', 'middle of', 'end of') before a month, a season or a year.
 * - From today: 'today', 'yesterday', 'three weeks ago', 'a month ago', 'last week', 'last summer' (the latest one that is
 *   over), 'this year'. 'Weeks ago' covers 3 days each side, 'months ago' 15 days, 'years ago' six months; never after today.
 * - Stretches until today: 'three weeks', 'for about three weeks', 'the last two months', begun when that long ago begins.
 * - 'about' (also 'around', 'roughly') widens: a day by 3 days each side, a week or a third of a month by 7, a month or a
 *   season by a month, a year by six months.
 *
 * Returns undefined when it cannot be read: another shape, a day that does not exist (31 February), a weekday that does not
 * fit its date, a year outside 1900 to 2199, or a day or month with no year, which we will not guess.
 */
export function parseVagueDay(text: string, today: Day): VagueDay | undefined {
  if (text.length > longestText) return undefined
  const words = text.trim().replace(/\s+/g, ' ')
  const found = readWords(wordsIn(words), today)
  if (!found || found.earliest < '1900-01-01' || found.latest > '2199-12-31') return undefined
  return { words, earliest: found.earliest, latest: found.latest }
}

function readWords(words: string[], today: Day): Period | undefined {
  const about = words.findIndex((word) => aboutWords.has(word))
  // 'About three weeks' and 'for about three weeks'.
  const isAbout = about === 0 || (about === 1 && words[0] === 'for')
  const said = isAbout ? words.toSpliced(about, 1) : words
  const ago = readAgo(said, isAbout, today) ?? readStretch(said, isAbout, today)
  if (ago) return ago
  const found = readThird(said, today) ?? readDayWithWeekday(said, today) ?? readNamed(said, today)
  return found && isAbout ? widen(found) : found
}

function readThird(words: string[], today: Day): Period | undefined {
  const [first = '', ...rest] = words
  const third = thirdWords.get(first)
  const whole = third && readNamed(rest, today)
  return whole && thirdOf(whole, third)
}

function readDayWithWeekday(words: string[], today: Day): Period | undefined {
  const [first = '', ...rest] = words
  const expected = weekdayOf(first)
  const day = readDate(expected === undefined ? words : rest, today)
  // 'Friday 28 November 2026' is a Saturday. One half is wrong and we cannot know which.
  const fits = day !== undefined && (expected === undefined || weekday(day) === expected)
  return fits ? dayPeriod(day) : undefined
}

function readNamed(words: string[], today: Day): Period | undefined {
  const [first = '', ...rest] = words
  const [second = ''] = rest
  if (words.length === 1) return readOneWord(first, today)
  if (first === 'winter') return readWinter(rest)
  if (words.length !== 2) return undefined
  if (first === 'last' || first === 'this') return readFromToday(first, second, today)
  const year = yearOf(second)
  return year === undefined ? undefined : monthOrSeason(first, year)
}

/** A winter has two years in it: '2024', '2024/25', '2024-2025' and '2024 to 2025' are the same one. */
function readWinter(words: string[]): Period | undefined {
  const [from = '', to, ...more] = words.join(' ').replace(' to ', '/').replace('-', '/').split('/')
  const year = yearOf(from)
  if (year === undefined || more.length > 0) return undefined
  const next = String(year + 1)
  return to === undefined || to === next || to === next.slice(2) ? seasonPeriod(year, 'winter') : undefined
}

function readOneWord(word: string, today: Day): Period | undefined {
  if (word === 'today') return dayPeriod(today)
  if (word === 'yesterday') return dayPeriod(addDays(today, -1))
  const year = yearOf(word)
  if (year !== undefined) return yearPeriod(year)
  const yearFirst = /^(\d{4})-(\d{2})$/.exec(word)
  if (yearFirst) return numberedMonth(yearFirst[1], yearFirst[2])
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/.exec(word)
  return monthFirst ? numberedMonth(monthFirst[2], monthFirst[1]) : undefined
}

function readFromToday(which: 'last' | 'this', what: string, today: Day): Period | undefined {
  const { year, month } = partsOf(today)
  const isLast = which === 'last'
  if (what === 'week') return weekOf(addDays(today, isLast ? -7 : 0))
  if (what === 'month')
    return month === 1 && isLast ? monthPeriod(year - 1, 12) : monthPeriod(year, isLast ? month - 1 : month)
  if (what === 'year') return yearPeriod(isLast ? year - 1 : year)
  // The winter that began last December is still 'this winter' in January.
  const candidates = [year - 2, year - 1, year].map((candidate) => monthOrSeason(what, candidate)).reverse()
  return (
    candidates.find(
      (period) =>
        period && (isLast ? period.latest < today : period.earliest <= today && today <= period.latest),
    ) ?? (isLast ? undefined : candidates[0])
  )
}

function monthOrSeason(word: string, year: number): Period | undefined {
  const month = monthOf(word)
  if (month !== undefined) return monthPeriod(year, month)
  const season = seasonOf(word)
  return season && seasonPeriod(year, season)
}

function numberedMonth(yearText = '', monthText = ''): Period | undefined {
  const year = yearOf(yearText)
  const month = Number(monthText)
  return year !== undefined && month >= 1 && month <= 12 ? monthPeriod(year, month) : undefined
}

/** Lower-case words, without the small ones that carry nothing: 'In the mid-March of 2024' is mid, march, 2024. */
function wordsIn(text: string): string[] {
  const split = text
    .toLowerCase()
    .replaceAll('~', 'about ')
    .replaceAll(',', ' ')
    .replace(/(early|mid|late)-/g, '$1 ')
    .split(' ')
  return split.filter((word) => word !== '' && !smallWords.has(word))
}

const smallWords = new Set(['on', 'in', 'the', 'of', 'at', 'sometime'])
const aboutWords = new Set(['about', 'around', 'roughly', 'approximately', 'approx', 'circa'])
const thirdWords = new Map<string, Third>([
  ['early', 'early'],
  ['start', 'early'],
  ['beginning', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
])
