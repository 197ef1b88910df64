import {
  addDays,
  addMonths,
  addWorkingDays,
  partsOf,
  workingDayOnOrAfter,
  type BankHolidays,
  type BeyondHolidays,
  type CountedDay,
  type Day,
} from '../calendar/index.ts'
import { isInWorkingDays, type Clock, type CountFrom, type Length } from './clock.ts'

/**
 * The day on which a length ends, counted from one exact day, with every day skipped on the way and why.
 * Only working days and a roll-over look at the bank holidays, so only they can be 'beyond-holidays'.
 */
export function countLength(
  length: Length,
  clock: Pick<Clock, 'countFrom' | 'rollover'>,
  startsOn: Day,
  holidays: BankHolidays,
): CountedDay | BeyondHolidays {
  if (isInWorkingDays(length)) {
    const dayZero = clock.countFrom === 'event-day' ? addDays(startsOn, -1) : startsOn
    return addWorkingDays(dayZero, length.workingDays, holidays)
  }
  const end = ownEnd(length, clock.countFrom, startsOn)
  if (clock.rollover === 'next-working-day') return workingDayOnOrAfter(end, holidays)
  return { kind: 'day', day: end, skipped: [] }
}

function ownEnd(length: Exclude<Length, { workingDays: number }>, countFrom: CountFrom, startsOn: Day): Day {
  const startsThatDay = countFrom === 'event-day'
  if ('months' in length) return monthsEnd(startsOn, length.months, startsThatDay)
  if ('years' in length) return monthsEnd(startsOn, length.years * 12, startsThatDay)
  const days = 'weeks' in length ? length.weeks * 7 : length.calendarDays
  return addDays(startsOn, startsThatDay ? days - 1 : days)
}

function monthsEnd(startsOn: Day, months: number, startsThatDay: boolean): Day {
  const sameDate = addMonths(startsOn, months)
  // Six months from 31 August reach a February with no 31st. The month's last day is then the end, not the day before it.
  return startsThatDay && partsOf(sameDate).date === partsOf(startsOn).date ? addDays(sameDate, -1) : sameDate
}
