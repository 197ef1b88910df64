import { formatDay } from '../calendar/index.ts'
import type { Step } from './step.ts'

/** The words of a step, as content/words/<language>/next-steps.yaml has them. {day}, {to} and {noted} are filled in. */
export interface StepWords {
  title: string
  says: string
  /** Instead, when there is no day to speak of. */
  withoutDay?: { title: string; says: string }
  button?: string
}

/** A step in words, with its day in full and the name of who was written to. */
export interface SaidStep {
  title: string
  says: string
  button?: string
}

/** Puts a step into words. */
export function sayStep({ on, to, noted }: Pick<Step, 'on' | 'to' | 'noted'>, words: StepWords): SaidStep {
  const { title, says } = on === undefined ? (words.withoutDay ?? words) : words
  const filled = { day: on === undefined ? '' : formatDay(on), to: to ?? '', noted: noted ?? '' }
  // All at once, so that braces in a name are left as they are.
  const fill = (sentence: string) =>
    sentence.replace(/\{(day|to|noted)\}/g, (_, key: keyof typeof filled) => filled[key])
  return { title: fill(title), says: fill(says), ...(words.button !== undefined && { button: words.button }) }
}
