import { dayFrom, parseDay, partsOf, type Day } from './day.ts'
import { monthOf, yearOf } from './parse-words.ts'

/** Reads one whole date from lower-case words: ['27', 'november', '2026'], ['27/11/26'], ['2026-11-27']. Day first, as in Britain. */
export function readDate(words: string[], today: Day): Day | undefined {
  const [first = '', second = '', third = ''] = words
  if (words.length === 1) return parseDay(first) ?? readNumbers(first, today)
  if (words.length !== 3) return undefined
  const year = yearOf(third)
  const month = monthOf(second) ?? monthOf(first)
  const date = dateOf(monthOf(second) ? first : second)
  return year === undefined || month === undefined || date === undefined
    ? undefined
    : dayFrom(year, month, date)
}

function readNumbers(word: string, today: Day): Day | undefined {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(word)
  if (!found) return undefined
  const year = Number(found[4])
  return dayFrom(year < 100 ? fullYear(year, today) : year, Number(found[3]), Number(found[1]))
}

/** '26' is 2026 and '61' is 1961: a year more than ten ahead of today belongs to the century before. */
function fullYear(twoFigures: number, today: Day): number {
  const { year } = partsOf(today)
  const thisCentury = Math.floor(year / 100) * 100 + twoFigures
  return thisCentury > year + 10 ? thisCentury - 100 : thisCentury
}

/** '27' or '27th'. */
function dateOf(word: string): number | undefined {
  const found = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word)
  return found ? Number(found[1]) : undefined
}
