import type { Day } from '../calendar/index.ts'
import type { ClockAnswer } from './clock-answer.ts'

/** How a clock's date may be shown. Only 'deadline' may look like law. */
export type ShownAs = 'deadline' | 'check-point' | 'nudge' | 'no-date'

/** What content/nations/<nation>/clocks.yaml says of the period's standing. */
export interface Standing {
  status: 'verified' | 'unverified'
  showAs: 'deadline' | 'check-point' | 'nudge'
}

export interface WhatIsKnown extends Standing {
  /** The clock has a length that may be counted. */
  hasLength: boolean
  /** The date the body gave in writing and the person typed in, when that is the date to be shown. */
  bodysOwnDate?: Day | undefined
  /** There is a day to remind the person on, though no length. */
  hasReminder?: boolean
  /** False while a clock that starts on receipt only supposes its arrival. */
  arrivalRecorded?: boolean
}

/**
 * Says how to show a clock. A deadline needs all of: a verified source, a standing of deadline, a length (or the body's own
 * date), and an arrival on record when it starts on receipt. Legal force alone is never enough. Everything less is a
 * reminder, and with neither a length nor a date nor a reminder there is nothing to show.
 */
export function showClockAs(known: WhatIsKnown): ShownAs {
  const hasDate = known.hasLength || known.bodysOwnDate !== undefined
  if (!hasDate && known.hasReminder !== true) return 'no-date'
  if (known.showAs === 'nudge') return 'nudge'
  return mayShowAsDeadline(known) ? 'deadline' : 'check-point'
}

/** Says whether a date of this clock may be shown in the colour of law. */
export function mayShowAsDeadline(known: WhatIsKnown): boolean {
  const isLaw = known.status === 'verified' && known.showAs === 'deadline'
  // The body's own date stands by itself: it does not wait for an arrival to be recorded.
  const hasSureDate = known.bodysOwnDate !== undefined || (known.hasLength && known.arrivalRecorded !== false)
  return isLaw && hasSureDate
}

/** What to put on the page. A deadline has a due day; anything less has only a day to be reminded on. */
export type ShownClock =
  | { as: 'deadline'; due: Day; sendBy: Day | null }
  | { as: 'check-point' | 'nudge'; reminder: Day }
  | { as: 'no-date' }

/** Turns an answer into what may be shown, so that no page prints `due` for a clock that is only a reminder. */
export function showClockAnswer(answer: ClockAnswer, standing: Standing, arrivalRecorded = true): ShownClock {
  const day = answer.kind === 'counted' ? answer.due : answer.reminder
  const hasLength = answer.kind === 'counted'
  const as = showClockAs({ ...standing, hasLength, hasReminder: day !== undefined, arrivalRecorded })
  if (as === 'no-date' || day === undefined) return { as: 'no-date' }
  if (as === 'deadline' && answer.kind === 'counted') return { as, due: answer.due, sendBy: answer.sendBy }
  return { as: as === 'nudge' ? 'nudge' : 'check-point', reminder: day }
}
