import type { Outcome } from '../casefile/index.ts'
import type { Recorded } from '../clocks/index.ts'
import { isComplaint } from './letter-kind.ts'
import { whenSent, type Thread } from './threads.ts'

/** What the day on the letter that answered is recorded as: the day they sent it. Nothing, where that day is not known. */
export function theirLetter({ current }: Pick<Thread, 'current'>): Recorded {
  const dated = current?.reply.fields.letterDated
  return dated === undefined || dated === 'not-recorded' ? {} : { sentOn: dated }
}

/** The same of the newest final answer among some letters: that of the last local stage is the notice that it is over. */
export function finalLetter(threads: readonly Thread[]): Recorded {
  const [newest] = threads
    .filter(({ current }) => isFinal(current?.reply.fields.outcome))
    .toSorted((one, other) => (whenSent(one.sent) < whenSent(other.sent) ? 1 : -1))
  return newest ? theirLetter(newest) : {}
}

/** Whether the day on the letter matters: a no in writing, and the last word on a complaint, can start a clock with it. */
export function startsWithTheirLetter(outcome: Outcome, letterId: string): boolean {
  return outcome === 'refused-in-writing' || (isComplaint(letterId) && isFinal(outcome))
}

/** Whether an answer to a complaint ends its stage. */
export function isFinal(outcome: string | undefined): boolean {
  return outcome === 'answered' || outcome === 'refused-in-writing' || outcome === 'agreed'
}

/** Whether an answer is a no, aloud or in writing. */
export function isRefusal(outcome: string | undefined): boolean {
  return outcome === 'refused-aloud' || outcome === 'refused-in-writing'
}
