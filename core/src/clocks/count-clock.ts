import {
  addWorkingDays,
  exactly,
  parseDay,
  workingDayOnOrBefore,
  type BankHolidays,
  type Day,
  type VagueDay,
} from '../calendar/index.ts'
import {
  isInWorkingDays,
  lengthOf,
  type Clock,
  type ClockPeriod,
  type Length,
  type NoLength,
} from './clock.ts'
import type { Caveat, ClockAnswer, CountedClock, Refusal, RefusedClock } from './clock-answer.ts'
import { countLength } from './count-length.ts'
import { pickPeriod } from './pick-period.ts'

/**
 * Counts a clock from the day (or the roughly known day) of the event that starts it, or refuses and says why.
 * From a rough start the patient's own deadline takes the earliest possible day and a body's duty the latest; both ends are
 * in the answer. A clock in months or years needs no bank holidays unless the law itself rolls it to the next working day.
 * Throws only when handed the bank holidays of the wrong part of the UK, which is a bug.
 */
export function countClock(clock: Clock, startsOn: Day | VagueDay, holidays: BankHolidays): ClockAnswer {
  if (clock.calendar !== 'nation-of-the-body' && clock.calendar !== holidays.division) {
    throw new Error(
      `"${clock.id}" counts with the bank holidays of ${clock.calendar}, and was given ${holidays.division}.`,
    )
  }
  const start = typeof startsOn === 'string' ? asStart(startsOn) : startsOn
  if (!isReal(start)) return refuse(clock, start, { because: 'not-a-day' })
  const picked = pickPeriod(clock, start)
  if (picked.kind === 'older-rules') {
    return refuse(clock, start, { because: 'older-rules', firstDay: picked.firstDay })
  }
  if (picked.kind === 'start-too-vague') {
    const { latestPeriod, changedOn } = picked
    const why = { because: 'start-too-vague', fact: latestPeriod.fact, changedOn } as const
    return refuse(clock, start, why, reminderFor(latestPeriod, start, holidays))
  }
  return countPeriod(clock, picked.period, start, holidays)
}

function countPeriod(
  clock: Clock,
  period: ClockPeriod,
  start: VagueDay,
  holidays: BankHolidays,
): ClockAnswer {
  const { fact } = period
  if (clock.neverCounted) return refuse(clock, start, { because: clock.neverCounted, fact })
  const length = lengthOf(period)
  if (!length) {
    const why = { because: 'no-length', fact, length: (period as NoLength).length } as const
    return refuse(clock, start, why, reminderFor(period, start, holidays))
  }
  const earliest = countLength(length, clock, start.earliest, holidays)
  const latest = countLength(length, clock, start.latest, holidays)
  if (earliest.kind !== 'day' || latest.kind !== 'day') {
    return refuse(clock, start, {
      because: 'beyond-holidays',
      fact,
      first: holidays.first,
      last: holidays.last,
    })
  }
  // Erring early costs the patient nothing. Calling a body late when it may not be costs them trust.
  const isOwnDeadline = clock.actor === 'you'
  const { day: due, skipped } = isOwnDeadline ? earliest : latest
  return {
    kind: 'counted',
    id: clock.id,
    fact,
    startsOn: start,
    from: isOwnDeadline ? start.earliest : start.latest,
    due,
    earliestDue: earliest.day,
    latestDue: latest.day,
    ...sendByFor(due, holidays),
    skipped,
    ...caveatFor(clock, length, holidays),
  }
}

function sendByFor(due: Day, holidays: BankHolidays): Pick<CountedClock, 'sendBy' | 'sendByUnknown'> {
  const found = workingDayOnOrBefore(due, holidays)
  return found.kind === 'day' ? { sendBy: found.day } : { sendBy: null, sendByUnknown: 'beyond-holidays' }
}

function caveatFor(clock: Clock, length: Length, holidays: BankHolidays): { caveat?: Caveat } {
  const countsWorkingDays = isInWorkingDays(length) || clock.rollover === 'next-working-day'
  return countsWorkingDays && holidays.division === 'scotland' ? { caveat: 'scottish-local-holidays' } : {}
}

/** A reminder waits for the latest day the body may have begun. Without bank holidays for it there is none. */
function reminderFor(period: ClockPeriod, start: VagueDay, holidays: BankHolidays): { reminder?: Day } {
  const workingDays = 'length' in period ? period.reminderWorkingDays : undefined
  if (workingDays === undefined) return {}
  const counted = addWorkingDays(start.latest, workingDays, holidays)
  return counted.kind === 'day' ? { reminder: counted.day } : {}
}

function refuse(
  clock: Clock,
  startsOn: VagueDay,
  why: Refusal,
  reminder: { reminder?: Day } = {},
): RefusedClock {
  return { kind: 'refused', id: clock.id, startsOn, ...why, ...reminder }
}

function asStart(day: Day): VagueDay {
  return parseDay(day) ? exactly(day) : { words: day, earliest: day, latest: day }
}

function isReal({ earliest, latest }: VagueDay): boolean {
  return parseDay(earliest) !== undefined && parseDay(latest) !== undefined && earliest <= latest
}
