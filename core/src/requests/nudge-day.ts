import type { BankHolidays, Day, VagueDay } from '../calendar/index.ts'
import { countClock, type Clock } from '../clocks/index.ts'
import { clockNamed } from './clocks-of.ts'
import type { DayUnknown, StepClock } from './step.ts'

/** The three reminders of ours that requests need. Their lengths are the clocks' own. */
export type NudgeId = 'uk/request-nudge' | 'uk/referral-nudge' | 'uk/chase-nudge'

/** The day to look again, as a part of a step; or why there is none. */
export type NudgeDay = { clock: StepClock; on: Day } | { dayUnknown: DayUnknown }

/** Counts reminders with the bank holidays of one nation. */
export interface NudgeCounter {
  (id: NudgeId, startsOn: Day | VagueDay): NudgeDay
}

/** Makes a counter. Throws when a clock is not among those given, which is a bug. */
export function countNudgesWith(clocks: readonly Clock[], holidays: BankHolidays | undefined): NudgeCounter {
  return (id, startsOn) => {
    const clock = clockNamed(id, clocks)
    if (!holidays) return { dayUnknown: 'nation-not-recorded' }
    const answer = countClock(clock, startsOn, holidays)
    if (answer.kind === 'refused') return { dayUnknown: 'beyond-holidays' }
    const { from, due, sendBy, skipped, caveat } = answer
    return { clock: { id, as: 'nudge', from, due, sendBy, skipped, ...(caveat && { caveat }) }, on: due }
  }
}

/** Whether the day to look again is here. A day that is not known is never here. */
export function isHere(nudge: NudgeDay, today: Day): boolean {
  return 'on' in nudge && today >= nudge.on
}
