import type { Day } from '../calendar/index.ts'
import type { Entry } from '../casefile/index.ts'
import type { Step } from './step.ts'

/** What a letter that has not left waits for: its day, where the person chose to sleep on it, or to be finished. */
export function stepOfDraft({ id, fields }: Entry<'letter'>, today: Day): Step {
  const { holdUntil } = fields
  if (holdUntil === undefined) return { step: 'finish-the-letter', letter: id }
  return { step: today < holdUntil ? 'sleep-on-it' : 'read-it-once-more', letter: id, on: holdUntil }
}

/** What the person asked to be reminded of. Undefined once it is done. */
export function stepOfReminder({ id, fields }: Entry<'reminder'>, today: Day): Step | undefined {
  const { on, words, done } = fields
  if (done) return undefined
  return { step: today < on ? 'noted-for-later' : 'do-what-you-noted', reminder: id, noted: words, on }
}
