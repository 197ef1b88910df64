import type { Day, SkippedDay } from '../calendar/index.ts'
import type { CaseFields } from '../casefile/index.ts'
import type { Caveat, ClockId } from '../clocks/index.ts'
import type { LetterName } from '../nations/index.ts'

/** What a person can do next. Those to do now come first, those to wait for after them; nextSteps keeps this order. */
export const stepIds = [
  'do-what-you-noted',
  'read-it-once-more',
  'answer-their-question',
  'very-overdue',
  'overdue-by-law',
  'overdue-promise',
  'complaint-answered',
  'ask-for-the-reason-in-writing',
  'choose-after-a-written-no',
  'read-their-answer',
  'ask-for-their-dates',
  'ask-whether-it-arrived',
  'send-a-reminder',
  'check-the-referral-was-sent',
  'see-that-it-happens',
  'finish-the-letter',
  'start-a-letter',
  'sleep-on-it',
  'keep-waiting-until',
  'keep-waiting',
  'wait-for-acknowledgement',
  'wait-for-the-answer',
  'wait-for-their-dates',
  'wait',
  'wait-for-the-referral',
  'noted-for-later',
  'closed',
  'make-a-backup',
] as const

export type StepId = (typeof stepIds)[number]

/** The fair choices after a no. Stopping is one of them. */
export const choiceIds = [
  'another-gp',
  'through-the-specialist',
  'funding-decision',
  'up-the-ladder',
  'stop',
] as const

export type ChoiceId = (typeof choiceIds)[number]

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
  /** The reminder entry, and what the person wrote in it. */
  reminder?: string
  noted?: string
  clock?: StepClock
  /** The day that the step speaks of: when to look again, or the day that has passed. */
  on?: Day
  /** Says why there is no day to look again, where there should be one. */
  dayUnknown?: DayUnknown
  /** The letter to begin with, about `sent`. */
  start?: LetterName
  /** What can fairly be done instead, each with its letter where it has one. */
  choices?: readonly { choice: ChoiceId; start?: LetterName }[]
  /** How the person said it ended. */
  outcome?: CaseFields['outcome']
}

/**
 * - `beyond-holidays`: we hold no bank holidays for that year
 * - `nation-not-recorded`: we do not know which bank holidays count, or have none for that nation
 * - `rules-not-known`: the rules of that time are not held, or the day is too vague to say which rules hold
 */
export type DayUnknown = 'beyond-holidays' | 'nation-not-recorded' | 'rules-not-known'

/** A counted day. Only one that says 'deadline' is law; a nudge is ours, and a check-point is a day to look again. */
export interface StepClock {
  id: ClockId
  /** The period that holds, as the content names it. */
  fact?: string
  as: 'nudge' | 'check-point' | 'deadline'
  /** Day zero of the count. */
  from: Day
  due: Day
  /** The last working day on or before `due`, or null when it is not known. */
  sendBy: Day | null
  /** The days that did not count, and why. */
  skipped: readonly SkippedDay[]
  caveat?: Caveat
}
