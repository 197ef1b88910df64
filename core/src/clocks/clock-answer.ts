import type { Day, SkippedDay, VagueDay } from '../calendar/index.ts'
import type { ClockId, NoLengthReason } from './clock.ts'

/** What a clock says about one start: a date, or no date and why. */
export type ClockAnswer = CountedClock | RefusedClock

/** A counted clock. Whether its date may be shown as a deadline is for showClockAnswer: see there before printing `due`. */
export interface CountedClock {
  kind: 'counted'
  id: ClockId
  /** The fact this period rests on, as content/ names it. */
  fact: string
  /** When the clock started, as well as it is known. */
  startsOn: VagueDay
  /** The day that `due` was counted from: the earliest possible for the patient's own deadline, else the latest possible. */
  from: Day
  /** The last day allowed. */
  due: Day
  /** The end if the clock started on the earliest possible day. The same as latestDue when the start is exact. */
  earliestDue: Day
  /** The end if the clock started on the latest possible day. */
  latestDue: Day
  /** The last working day on or before `due`. Null when we hold no bank holidays for that year. */
  sendBy: Day | null
  /** Says why sendBy is null. */
  sendByUnknown?: 'beyond-holidays'
  /** The days passed over between `from` and `due`, and why. */
  skipped: SkippedDay[]
  caveat?: Caveat
}

/** Something to say beside the date. In Scotland, local holidays can add a day or two to a count of working days. */
export type Caveat = 'scottish-local-holidays'

/** No date, why, and a day to be reminded on when there is one. */
export type RefusedClock = {
  kind: 'refused'
  id: ClockId
  startsOn: VagueDay
  /** A reminder of ours, never the law's. */
  reminder?: Day
} & Refusal

export type Refusal =
  /** It began under rules we do not hold: ask the body for its dates. firstDay is the first day of the rules we do hold. */
  | { because: 'older-rules'; firstDay: Day }
  /** It may have begun before the rules changed, or after: ask for the day. The fact is that of the newer rules. */
  | { because: 'start-too-vague'; fact: string; changedOn: Day }
  /** No fixed length: the body says its own date, nobody could confirm it, or the law only says 'without undue delay'. */
  | { because: 'no-length'; fact: string; length: NoLengthReason }
  /** The count needs bank holidays of a year that we do not hold. The years we hold are given. */
  | { because: 'beyond-holidays'; fact: string; first: number; last: number }
  /** A date from this clock would mislead someone who asked for a second opinion. */
  | { because: 'not-for-a-second-opinion'; fact: string }
  /** The start is not a day of the calendar, or its earliest day is after its latest. */
  | { because: 'not-a-day' }
