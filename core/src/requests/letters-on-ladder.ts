import type { Day } from '../calendar/index.ts'
import type { Entry } from '../casefile/index.ts'
import type { Recorded } from '../clocks/index.ts'
import { rungIds, type Ladder, type RungId } from '../nations/index.ts'
import { beginsAtNext, clocksOf, type Rules } from './clocks-of.ts'
import { kindOf } from './letter-kind.ts'
import { isFinal } from './their-letter.ts'
import { whenSent, type Thread } from './threads.ts'

/** A case as it is held against its nation's ladder on a day: what was sent, what came back, and what is known. */
export interface OnLadder {
  threads: readonly Thread[]
  /** Whether a letter asked again after another. */
  chased: boolean
  /** The day on which the person knew that there was something to complain about, if it was recorded. */
  knew: Recorded
  ladder: Ladder
  rules: Rules
  on: Day
}

/** The letters that were sent on a rung, oldest first: by the rung's list, each on the first rung that names it. */
export function threadsOn(id: RungId, { threads, ladder, rules }: OnLadder): readonly Thread[] {
  return oldestFirst(threads.filter((thread) => rungOf(thread, ladder, rules) === id))
}

/** The letters that asked again after a request, and have no answer. */
export function chasesIn({ threads }: OnLadder): readonly Entry<'sent'>[] {
  return threads.flatMap(({ sent, chase }) =>
    chase && kindOf(sent.fields.letterId) === 'request' ? [chase] : [],
  )
}

/** The complaints that were made first, to whoever takes them. */
export function firstStage(seen: OnLadder): readonly Thread[] {
  return [...threadsOn('complaint', seen), ...threadsOn('commissioner', seen)]
}

/** The complaints whose answer is the service's last word in this nation. */
export function lastStage(seen: OnLadder): readonly Thread[] {
  return seen.ladder.rungs['next-stage'].is === 'offered' ? threadsOn('next-stage', seen) : firstStage(seen)
}

/** The letter that was sent last, whatever its rung. */
export function newestThread({ threads }: OnLadder): Thread | undefined {
  return oldestFirst(threads).at(-1)
}

/** Whether a letter has its answer: a final one, or a no that was said aloud. */
export function isAnswered({ current }: Thread): boolean {
  const outcome = current?.reply.fields.outcome
  return isFinal(outcome) || outcome === 'refused-aloud'
}

/** Whether the last day of all that is owed on a letter has passed. */
export function isPast(thread: Thread, { rules, on }: OnLadder): boolean {
  const shown = clocksOf(thread, rules).findLast(({ awaits }) => awaits === 'answer')?.shown
  if (!shown || shown.as === 'no-date') return false
  return shown.as === 'deadline' ? on > shown.due : on >= shown.reminder
}

const oldestFirst = (threads: readonly Thread[]): readonly Thread[] =>
  threads.toSorted((one, other) => (whenSent(one.sent) < whenSent(other.sent) ? -1 : 1))

function rungOf(thread: Thread, { rungs }: Ladder, { nation }: Rules): RungId | undefined {
  if (beginsAtNext(thread, nation)) return 'next-stage'
  const { letterId } = thread.sent.fields
  return rungIds.find((id) => {
    const rung = rungs[id]
    return rung.is === 'offered' && (rung.letters as readonly string[]).includes(letterId)
  })
}
