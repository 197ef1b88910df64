import type { ClockId } from '../clocks/index.ts'
import type { NOT_OFFERED } from '../routes/index.ts'
import type { LetterName } from './letter-name.ts'

/** What a letter starts, beside our own reminders. */
export interface LetterClocks {
  complaint: StageClocks
  /** The complaint to the commissioner instead. */
  commissioner: StageClocks | typeof NOT_OFFERED
  /** The next local stage. */
  next: StageClocks | typeof NOT_OFFERED
  /** Whether a complaint may begin at the next stage when it asks to. */
  mayBeginAtNext?: true
  /** The person's own last days, counted from the day they first knew of the problem. */
  lastDays: { complaint: readonly ClockId[]; ombudsman: readonly ClockId[] }
  /** The person's own day to ask for the next stage by, counted from the first answer. */
  askNextBy?: ClockId
  /** Clocks that a reply to some other letter starts. */
  others: Readonly<Partial<Record<LetterName, readonly ClockId[]>>>
}

/** The clocks of one stage of a complaint. All but asAgreed start on the day it arrives. */
export interface StageClocks {
  acknowledged?: ClockId
  /** Where the rules ask the body for a date of its own. */
  asAgreed?: ClockId
  /** The shortest first. */
  answered: readonly ClockId[]
}
