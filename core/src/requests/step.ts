import type { Day, SkippedDay } from '../calendar/index.ts'
import type { Caveat, ClockId } from '../clocks/index.ts'

/** What a person can do next. Those to do now come first, those to wait for after them; nextSteps keeps this order. */
export const stepIds = [
  'answer-their-question',
  'overdue-promise',
  'ask-for-the-reason-in-writing',
  'choose-after-a-written-no',
  'ask-whether-it-arrived',
  'send-a-reminder',
  'check-the-referral-was-sent',
  'finish-the-letter',
  'start-a-letter',
  'keep-waiting-until',
  'keep-waiting',
  'wait',
  'wait-for-the-referral',
  'closed',
  'make-a-backup',
] as const

export type StepId = (typeof stepIds)[number]

/** A thing to do, or to wait for. Names, not prose: words are looked up from `step`. */
export interface Step {
  /** The case entry. Not there for a backup, which is of everything, and for entries that name no case. */
  case?: string
  step: StepId
  /** The letter entry. */
  letter?: string
  /** The sent entry. */
  sent?: string
  /** Who it was sent to, as the person wrote it. */
  to?: string
  clock?: Nudge
  /** The day that the step speaks of: when to look again, or the day that has passed. */
  on?: Day
  /** Says why there is no day to look again, where there should be one. */
  dayUnknown?: DayUnknown
}

/**
 * - `beyond-holidays`: we hold no bank holidays for that year
 * - `nation-not-recorded`: we do not know which bank holidays count, or have none for that nation
 */
export type DayUnknown = 'beyond-holidays' | 'nation-not-recorded'

/** A counted day to look again. Our own reminder: there is no law in it, and nothing may show it as a deadline. */
export interface Nudge {
  id: ClockId
  as: 'nudge'
  /** Day zero of the count. */
  from: Day
  due: Day
  /** The last working day on or before `due`, or null when it is not known. */
  sendBy: Day | null
  /** The days that did not count, and why. */
  skipped: readonly SkippedDay[]
  caveat?: Caveat
}
