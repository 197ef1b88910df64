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

/** Tries every number of calls with every number of nurses at night, on the same seeds. */
export function strain(
  plan: Plan,
  seeds: readonly number[],
  over: number,
  { times, nurses }: { times: readonly number[]; nurses: readonly number[] },
): Strain[] {
  return nurses.flatMap((nursesAtNight) =>
    times.map((timesAsMany) => {
      const tried = tryPlan(
        changed(plan, { 'times-as-many': timesAsMany, 'nurses-at-night': nursesAtNight }),
        seeds,
      )
      return { timesAsMany, nursesAtNight, night: waitsOf(tried.plan, tried.stories, over, 'night') }
    }),
  )
}

/**
 * Where staffing breaks: for each number of nurses, the fewest times as many calls at which more than `most` of a hundred waited too
 * long at night. Null when none of what was tried did.
 */
export function breakPoints(
  strains: readonly Strain[],
  most: number,
): { nursesAtNight: number; at: Strain | null }[] {
  const nurses = [...new Set(strains.map(({ nursesAtNight }) => nursesAtNight))]
  return nurses.map((nursesAtNight) => {
    const broke = strains.find(
      (each) =>
        each.nursesAtNight === nursesAtNight &&
        each.night.callers > 0 &&
        (100 * each.night.over) / each.night.callers > most,
    )
    return { nursesAtNight, at: broke ?? null }
  })
}
