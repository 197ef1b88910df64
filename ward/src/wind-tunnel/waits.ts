import { minutes, type Instant } from '../instant/index.ts'
import type { Caller } from './callers.ts'
import type { Plan } from './plan.ts'
import type { Story } from './run.ts'
import { isNight } from './staff.ts'

/** How long several people waited, in minutes. */
export interface Spread {
  count: number
  median: number
  /** Nine in ten waited no longer. */
  ninetieth: number
  worst: number
}

/** What became of everyone who called, over one run or many. */
export interface Waits {
  callers: number
  /** From the first press or ring until somebody took it, and until somebody stood at the bed. "none" when there was no one. */
  toAccept: Spread | 'none'
  toAttend: Spread | 'none'
  /** Got through, and waited longer than the trust asked about for somebody to come, or nobody ever came. */
  over: number
  /** Rang, was not answered, and rang no more. No screen shows them when no switchboard tells of them. */
  gaveUp: number
  /** Got through, and nobody came before the run ended. */
  neverCame: number
}

/** Callers of the whole day, of the day hours or of the night hours. */
export type Part = 'all' | 'day' | 'night'

/** Adds up the waits of stories of one plan. `over` is in minutes; the trust chooses it, for no national time was found. */
export function waitsOf(plan: Plan, stories: readonly Story[], over: number, part: Part = 'all'): Waits {
  const callers = stories.flatMap((story) => story.callers).filter((caller) => isOf(part, plan, caller))
  const attended = callers.filter(({ attendedAt }) => attendedAt !== null)
  const toAttend = attended.map(({ triedAt, attendedAt }) => between(triedAt, attendedAt))
  const accepted = callers.filter(({ acceptedAt }) => acceptedAt !== null)
  const gaveUp = callers.filter((caller) => caller.gaveUp).length
  const neverCame = callers.length - attended.length - gaveUp
  return {
    callers: callers.length,
    toAccept: spreadOf(accepted.map(({ triedAt, acceptedAt }) => between(triedAt, acceptedAt))),
    toAttend: spreadOf(toAttend),
    over: toAttend.filter((wait) => wait > over).length + neverCame,
    gaveUp,
    neverCame,
  }
}

function isOf(part: Part, { numbers, startsAt }: Plan, { triedAt }: Caller): boolean {
  return part === 'all' || (part === 'night') === isNight(numbers, startsAt, triedAt)
}

const between = (from: Instant, to: Instant | null): number => ((to ?? from) - from) / minutes(1)

/** The middle, the nine in ten and the worst of several waits. "none" when there was none. */
export function spreadOf(waits: readonly number[]): Spread | 'none' {
  const sorted = waits.toSorted((one, other) => one - other)
  const at = (part: number): number | undefined =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))]
  const [median, ninetieth, worst] = [at(0.5), at(0.9), sorted.at(-1)]
  if (median === undefined || ninetieth === undefined || worst === undefined) return 'none'
  return { count: sorted.length, median, ninetieth, worst }
}

/** How many of a hundred waited no longer than each of these minutes, from nobody to everyone who called. */
export function curveOf(stories: readonly Story[], at: readonly number[]): number[] {
  const callers = stories.flatMap((story) => story.callers)
  const waits = callers
    .filter(({ attendedAt }) => attendedAt !== null)
    .map(({ triedAt, attendedAt }) => between(triedAt, attendedAt))
  return at.map((most) =>
    callers.length === 0 ? 0 : (100 * waits.filter((wait) => wait <= most).length) / callers.length,
  )
}
