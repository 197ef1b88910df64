import type { Day, Division } from '../calendar/index.ts'
import type { NationId } from '../routes/index.ts'
import type { StartEvent } from './start-event.ts'

/** How long something may take, how that is counted, and from what. Its words, and its standing in law, are in content/. */
export interface Clock {
  /** Its nation (or 'uk') and its name. Never renamed, never reused. */
  id: ClockId
  /** The id of its chief source in content/sources/. */
  source: string
  startsWhen: StartEvent
  /** Who must act by the day: the patient, the body, or nobody (a nudge of ours, which no one owes). */
  actor: 'you' | 'the-body' | 'nobody'
  /** Which bank holidays count. For a clock of the whole UK, those of the body that must act. */
  calendar: Division | 'nation-of-the-body'
  countFrom: CountFrom
  rollover: Rollover
  /** Set when a date from this clock would mislead whoever asked for a second opinion: it is then never counted. */
  neverCounted?: 'not-for-a-second-opinion'
  /** Its periods, oldest first. Each lasts until the next begins. */
  allows: readonly ClockPeriod[]
}

export type ClockId = `${NationId | 'uk'}/${string}`

/**
 * Where counting begins.
 * - day-after-event: the day after is day one, so months and years end on the same date.
 * - event-day: the event's day is day one, so months and years end the day before the same date.
 * - event-day-corresponding-date: ends on the same date in the later month.
 * Each ends on the month's last day when there is no such date.
 */
export type CountFrom = 'day-after-event' | 'event-day' | 'event-day-corresponding-date'

/** What becomes of an end that is not a working day: it stands, or it moves to the next working day. */
export type Rollover = 'none' | 'next-working-day'

/** What a clock allows from one day on. The event's own date, not day one, picks the period. */
export type ClockPeriod = { from: Day | 'the-beginning'; fact: string } & (Length | NoLength)

export type Length =
  | { workingDays: number }
  | { calendarDays: number }
  | { weeks: number }
  | { months: number }
  | { years: number }

export interface NoLength {
  length: NoLengthReason
  /** Working days after which we remind the person. Ours, never the law's. */
  reminderWorkingDays?: number
}

/** Why there is no length: the body says its own date, nobody could confirm it, or the law only says 'without undue delay'. */
export type NoLengthReason = 'the-body-says' | 'not-confirmed' | 'without-undue-delay'

/** Makes a clock. A mistake in it (a period out of order, a length below 1) throws at once, so that it is never released. */
export function defineClock(clock: Clock): Clock {
  const mistake = mistakeIn(clock)
  if (mistake) throw new Error(`The clock "${clock.id}" ${mistake}`)
  return clock
}

/** The length of a period, or undefined when it has none. */
export function lengthOf(period: ClockPeriod): Length | undefined {
  return 'length' in period ? undefined : period
}

/** Says whether the length is counted in working days, so that it must end on one. */
export function isInWorkingDays(length: Length): length is { workingDays: number } {
  return 'workingDays' in length
}

function mistakeIn({ id, allows }: Clock): string | undefined {
  if (!/^[a-z-]+\/[a-z0-9-]+$/.test(id)) return 'needs an id like "england/complaint-acknowledged".'
  if (allows.length === 0) return 'has no period. Say what it allows, and from which day.'
  const starts = allows.map(({ from }) => (from === 'the-beginning' ? '' : from))
  const inOrder = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? ''))
  if (!inOrder) return 'has periods out of order. List the oldest first, each with its own first day.'
  const bad = allows.find((period) => !numbersIn(period).every((n) => Number.isInteger(n) && n > 0))
  return bad && `allows a length that is not a whole number above 0 (${bad.fact}).`
}

function numbersIn(period: ClockPeriod): number[] {
  return Object.values(period).filter((value) => typeof value === 'number')
}
