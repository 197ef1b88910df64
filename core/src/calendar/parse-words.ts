import { monthNames, seasons, weekdayNames } from './names.ts'
import type { Season } from './periods.ts'

/** The month a lower-case word names, 1 to 12: 'november', 'nov', 'sept'. */
export function monthOf(word: string): number | undefined {
  const sameStart = (name: string) => name.toLowerCase() === word || shortNames(name).includes(word)
  const found = monthNames.findIndex(sameStart)
  return found < 0 ? undefined : found + 1
}

/** The weekday a lower-case word names, 1 for Monday to 7 for Sunday: 'friday', 'fri'. */
export function weekdayOf(word: string): number | undefined {
  const found = weekdayNames.findIndex(
    (name) => name.toLowerCase() === word || shortNames(name).includes(word),
  )
  return found < 0 ? undefined : found + 1
}

export function seasonOf(word: string): Season | undefined {
  return Object.hasOwn(seasons, word) ? (word as Season) : undefined
}

/** A year in four figures, 1900 to 2199: any other is a slip of the finger. */
export function yearOf(word: string): number | undefined {
  return /^(19|20|21)\d\d$/.test(word) ? Number(word) : undefined
}

/** A small number in figures or in words, up to three figures: '3', 'three', 'a'. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  const found = numberWords.indexOf(word)
  return found < 0 ? undefined : found + 1
}

function shortNames(name: string): string[] {
  const lower = name.toLowerCase()
  return [3, 4, 5].flatMap((length) => [lower.slice(0, length), `${lower.slice(0, length)}.`])
}

const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
