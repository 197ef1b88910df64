import { daysBetween, type Day } from '@fresh-eyes/core/calendar'
import { minutes, type Instant } from '../instant/index.ts'

/** How far a place's clocks are before UTC from an instant on, until the next period begins. */
export interface ClockPeriod {
  from: Instant
  offsetMinutes: number
}

/** The periods of a place's clocks, oldest first. The first holds for everything before it as well. */
export type Zone = readonly [ClockPeriod, ...ClockPeriod[]]

const firstDay = '1970-01-01'
const day = minutes(24 * 60)

/**
 * The instant when a place's clocks show a minute of a day (0 to 2880; past 1440 is the day after).
 * A time that the spring change leaves out is the change itself; one that the autumn change repeats is its first. So a later time of
 * day is never an earlier instant, and two shifts that meet on paper meet on the night of a change too.
 */
export function instantOf(on: Day, minute: number, zone: Zone): Instant {
  const shown = daysBetween(firstDay, on) * day + minutes(minute)
  for (const [at, period] of zone.entries()) {
    const begins = at === 0 ? -Infinity : period.from
    const ends = zone[at + 1]?.from ?? Infinity
    const instant = shown - minutes(period.offsetMinutes)
    if (instant < ends) return Math.max(instant, begins)
  }
  throw new Error('The last period of a zone has no end.')
}
