import { addDays, daysBetween, weekday, type Day } from '@fresh-eyes/core/calendar'
import type { Instant } from '../instant/index.ts'
import { instantOf, type Zone } from './zone.ts'

/** One line as a person writes it: who holds a role on which days of the week, from when until when on the clock. */
export interface RotaLine {
  role: string
  /** The id of a person or a device that can be paged. */
  contact: string
  /** 1 is Monday, 7 is Sunday: the day on which the shift begins. */
  days: number[]
  /** Minutes after midnight, 0 to 1439. */
  from: number
  /** Minutes after midnight. At or before `from` it is the next day; the same minute is a whole day. */
  until: number
}

/** The rota of one team, as published: from the first day until, not with, the last. */
export interface Rota {
  from: Day
  until: Day
  lines: RotaLine[]
}

/** A role is held by someone from an instant until, not with, another. */
export interface Shift {
  role: string
  contact: string
  from: Instant
  until: Instant
}

/** A version of a rota laid out on the clocks of its place. */
export interface Published {
  version: number
  from: Instant
  until: Instant
  shifts: Shift[]
}

const wholeDay = 24 * 60

/** Lays a rota out as shifts. What a night before its first day reaches into it is kept; nothing stands outside its days. */
export function layOut(rota: Rota, zone: Zone, version = 1): Published {
  const from = instantOf(rota.from, 0, zone)
  const until = instantOf(rota.until, 0, zone)
  const shifts: Shift[] = []
  for (let on = addDays(rota.from, -1); on < rota.until; on = addDays(on, 1)) {
    for (const line of rota.lines) {
      if (!line.days.includes(weekday(on))) continue
      const ends = line.until <= line.from ? line.until + wholeDay : line.until
      const shift = { role: line.role, contact: line.contact }
      const begin = Math.max(from, instantOf(on, line.from, zone))
      const end = Math.min(until, instantOf(on, ends, zone))
      if (begin < end) shifts.push({ ...shift, from: begin, until: end })
    }
  }
  return { version, from, until, shifts }
}

/** Why a rota cannot be read at all, before its gaps are looked at. */
export type RotaProblem =
  'no-lines' | 'days-wrong' | 'too-long' | 'time-wrong' | 'role-missing' | 'contact-missing'

const mostDays = 400

/** Says what is wrong with a rota as written. A rota longer than about a year is refused: nobody can have checked it. */
export function checkRota(rota: Rota): RotaProblem[] {
  const problems: RotaProblem[] = []
  if (rota.lines.length === 0) problems.push('no-lines')
  if (rota.until <= rota.from || !rota.lines.every(({ days }) => days.length > 0 && days.every(isWeekday)))
    problems.push('days-wrong')
  else if (daysBetween(rota.from, rota.until) > mostDays) problems.push('too-long')
  if (!rota.lines.every(({ from, until }) => isMinute(from) && isMinute(until))) problems.push('time-wrong')
  if (!rota.lines.every(({ role }) => role.trim() !== '')) problems.push('role-missing')
  if (!rota.lines.every(({ contact }) => contact.trim() !== '')) problems.push('contact-missing')
  return problems
}

const isWeekday = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 7
const isMinute = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < wholeDay
