import type { Numbers, Plan } from './plan.ts'
import { runInMemory } from './run-in-memory.ts'
import type { Story } from './run.ts'
import { waitsOf, type Waits } from './waits.ts'

/** A plan, and what came of it over several seeds. */
export interface Tried {
  plan: Plan
  stories: Story[]
}

/** Runs a plan once for each seed, against the rules alone. */
export function tryPlan(plan: Plan, seeds: readonly number[]): Tried {
  return { plan, stories: seeds.map((seed) => runInMemory(plan, seed)) }
}

/** The same plan with some numbers changed. Arrivals stay as they were unless a number of theirs is changed. */
export function changed(plan: Plan, numbers: Partial<Numbers>): Plan {
  return { ...plan, numbers: { ...plan.numbers, ...numbers } }
}

/** One cell of the table of break points: so many times the calls, with so many nurses at night. */
export interface Strain {
  timesAsMany: number
  nursesAtNight: number
  /** Of those who called at night. */
  night: Waits
}

/** Where a night counts as broken: more than `most` of a hundred waited over `over` minutes. */
export interface Limit {
  over: number
  most: number
}

/**
 * For each number of nurses, tries more and more calls on the same seeds, until the night breaks. What lies beyond is not tried: a
 * queue that only grows says nothing but that.
 */
export function strain(
  plan: Plan,
  seeds: readonly number[],
  limit: Limit,
  { times, nurses }: { times: readonly number[]; nurses: readonly number[] },
): Strain[] {
  return nurses.flatMap((nursesAtNight) => {
    const found: Strain[] = []
    for (const timesAsMany of times) {
      const numbers = { 'times-as-many': timesAsMany, 'nurses-at-night': nursesAtNight }
      const tried = tryPlan(changed(plan, numbers), seeds)
      const night = waitsOf(tried.plan, tried.stories, limit.over, 'night')
      found.push({ timesAsMany, nursesAtNight, night })
      if (isBroken(night, limit)) break
    }
    return found
  })
}

const isBroken = ({ callers, over }: Waits, { most }: Limit): boolean =>
  callers > 0 && (100 * over) / callers > most

/** Where each number of nurses breaks. Null when nothing that was tried did it. */
export function breakPoints(
  strains: readonly Strain[],
  limit: Limit,
): { nursesAtNight: number; at: Strain | null }[] {
  const nurses = [...new Set(strains.map(({ nursesAtNight }) => nursesAtNight))]
  return nurses.map((count) => {
    const mine = strains.filter(({ nursesAtNight }) => nursesAtNight === count)
    return { nursesAtNight: count, at: mine.find(({ night }) => isBroken(night, limit)) ?? null }
  })
}
