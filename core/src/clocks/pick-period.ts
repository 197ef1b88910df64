import type { Day, VagueDay } from '../calendar/index.ts'
import type { Clock, ClockPeriod } from './clock.ts'

/** The period that covers every day the event could have been, or why there is none. */
export type PickedPeriod =
  | { kind: 'period'; period: ClockPeriod }
  /** Older rules, which we do not hold. firstDay is the first day we do. */
  | { kind: 'older-rules'; firstDay: Day }
  /** The event may have been before a change of the rules, or after it. changedOn is the first day of the new ones. */
  | { kind: 'start-too-vague'; changedOn: Day; latestPeriod: ClockPeriod }

/** Picks a clock's period by the date of the event itself. A period lasts until the next begins. */
export function pickPeriod(clock: Clock, startsOn: VagueDay): PickedPeriod {
  const early = periodOn(clock, startsOn.earliest)
  const late = periodOn(clock, startsOn.latest)
  // The first period has no 'older' before it when it runs from the beginning, so `from` is a day here.
  if (!late) return { kind: 'older-rules', firstDay: clock.allows[0]?.from ?? '' }
  return early === late
    ? { kind: 'period', period: late }
    : { kind: 'start-too-vague', changedOn: late.from, latestPeriod: late }
}

function periodOn(clock: Clock, day: Day): ClockPeriod | undefined {
  return clock.allows.findLast(({ from }) => from === 'the-beginning' || from <= day)
}
