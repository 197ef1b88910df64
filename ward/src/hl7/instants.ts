import { addDays, daysBetween, parseDay, type Day } from '@fresh-eyes/core/calendar'
import type { Instant } from '../instant/index.ts'

/** How far a site's clocks are ahead of UTC at an instant, in milliseconds. */
export type OffsetAt = (at: Instant) => number

/** An instant read from a message. */
export interface ReadInstant {
  at: Instant
  /** How it was settled when the line alone did not say: an hour that comes twice in autumn, or not at all in spring. */
  settled?: 'hour-twice' | 'hour-skipped' | 'day-only'
}

const shape = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.(\d{1,4}))?)?)?)?([+-]\d{4})?$/
const hour = 3_600_000
const day = 24 * hour

/**
 * Reads a time like "20261127031500" or "20261127031500.1+0000". Without a zone it is the site's own time; an hour that comes twice
 * is the one nearest before `near`, when the message came. Undefined when it is no time: 31 February, 25 o'clock, or a year alone.
 */
export function readInstant(text: string, offsetAt: OffsetAt, near: Instant): ReadInstant | undefined {
  const parts = shape.exec(text)
  if (!parts) return undefined
  const [, year, month, date, hours = '0', minutes = '0', seconds = '0', part = '0', zone] = parts
  const days = dayNumber(`${year}-${month}-${date}`)
  const clock = Number(hours) * hour + Number(minutes) * 60_000 + Number(seconds) * 1000
  if (days === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60)
    return undefined
  const local = days * day + clock + Math.floor(Number(`0.${part}`) * 1000)
  const dayOnly = parts[4] === undefined ? ({ settled: 'day-only' } as const) : {}
  if (zone !== undefined) {
    const away = Number(zone.slice(1, 3)) * hour + Number(zone.slice(3)) * 60_000
    return { at: zone.startsWith('-') ? local + away : local - away, ...dayOnly }
  }
  return { ...settle(local, offsetAt, near), ...dayOnly }
}

function settle(local: number, offsetAt: OffsetAt, near: Instant): ReadInstant {
  // Clocks change by less than a day, so the offsets a day before and after are all that it can be.
  const offsets = [...new Set([offsetAt(local - day), offsetAt(local + day)])]
  const fits = offsets.map((offset) => local - offset).filter((at) => offsetAt(at) === local - at)
  const [first, second] = fits.sort((one, other) => one - other)
  if (first === undefined) return { at: local - (offsets[0] ?? 0), settled: 'hour-skipped' }
  if (second === undefined) return { at: first }
  return { at: second <= near ? second : first, settled: 'hour-twice' }
}

/** Reads the day of a time or a date, like "19800101" or "19800101000000". Undefined when there is no such day. */
export function readDay(text: string): Day | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)/.exec(text)
  const written = parts && `${parts[1]}-${parts[2]}-${parts[3]}`
  return written ? parseDay(written) : undefined
}

function dayNumber(written: string): number | undefined {
  const parsed = parseDay(written)
  return parsed === undefined ? undefined : daysBetween('1970-01-01', parsed)
}

/** Writes an instant as HL7 does, in UTC and to the second, like "20261127031500+0000". */
export function writeInstant(at: Instant): string {
  const days = Math.floor(at / day)
  const seconds = Math.floor((at - days * day) / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const digits = clock.map((count) => String(count).padStart(2, '0')).join('')
  return `${addDays('1970-01-01', days).replaceAll('-', '')}${digits}+0000`
}
