import { addDays, addMonths, type Day } from './day.ts'
import { numberOf } from './parse-words.ts'
import { dayPeriod, widen, type Period } from './periods.ts'

/**
 * Reads '3 weeks ago', 'a month ago', 'a couple of days ago' from lower-case words (the 'of' already gone).
 * 'Weeks ago' covers 3 days each side, 'months ago' 15 days, 'years ago' six months; with 'about', 'days ago' covers 3 days,
 * 'weeks ago' 7, 'months ago' a month. Never later than today.
 */
export function readAgo(words: string[], isAbout: boolean, today: Day): Period | undefined {
  const said = words
    .join(' ')
    .replace(/^a couple /, 'two ')
    .split(' ')
  const [count = '', unit = '', ago] = said
  const number = numberOf(count)
  const size = sizes.get(unit)
  if (ago !== 'ago' || said.length !== 3 || number === undefined || size === undefined) return undefined
  const day = dayAgo(number, size, today)
  const spread = isAbout ? widen({ size, earliest: day, latest: day }) : halfUnitAround(day, size)
  return { ...spread, latest: spread.latest > today ? today : spread.latest }
}

/**
 * Reads a stretch that lasts until today: 'three weeks', 'for about three weeks', 'the last two months' ('about' already gone).
 * It begins when that long 'ago' begins. Undefined when it is none.
 */
export function readStretch(words: string[], isAbout: boolean, today: Day): Period | undefined {
  const said = words.slice(words.findIndex((word) => !['for', 'last', 'past'].includes(word)))
  const ago = readAgo([...said, 'ago'], isAbout, today)
  return ago && { ...ago, latest: today }
}

type Size = 'day' | 'week' | 'month' | 'year'

function dayAgo(number: number, size: Size, today: Day): Day {
  if (size === 'day') return addDays(today, -number)
  if (size === 'week') return addDays(today, -number * 7)
  return addMonths(today, -number * (size === 'year' ? 12 : 1))
}

// People say 'three weeks ago' on any day nearer to three weeks than to two or four.
function halfUnitAround(day: Day, size: Size): Period {
  if (size === 'day') return dayPeriod(day)
  if (size === 'year') return widen({ size, earliest: day, latest: day })
  const days = size === 'week' ? 3 : 15
  return { size, earliest: addDays(day, -days), latest: addDays(day, days) }
}

const sizes = new Map<string, Size>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
])
