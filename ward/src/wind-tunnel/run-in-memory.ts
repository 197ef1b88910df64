import type { Answers, Asked } from './hospital.ts'
import { hospitalInMemory } from './in-memory.ts'
import type { Plan } from './plan.ts'
import { runOf, type Story } from './run.ts'

/** Runs a plan against the rules alone. Gives the story, with every call that was lost or doubled among its problems. */
export function runInMemory(plan: Plan, seed: number): Story {
  const hospital = hospitalInMemory(plan.chain, plan.startsAt)
  const run = runOf(plan, seed)
  let answer: Answers[Asked['ask']] = undefined
  for (;;) {
    const step = run.next(answer)
    if (step.done) {
      step.value.problems.push(...lostOrDoubled(step.value, hospital.keys()))
      return step.value
    }
    answer = hospital.answer(step.value)
  }
}

/** Holds what was acknowledged against what is kept: each caller who got through has one call, and nobody has two. */
export function lostOrDoubled({ callers }: Story, keys: readonly string[]): string[] {
  const kept = new Map<string, number>()
  for (const key of keys) kept.set(key, (kept.get(key) ?? 0) + 1)
  const problems = callers.flatMap(({ key, openedAt }) => {
    const times = kept.get(key) ?? 0
    kept.delete(key)
    if (openedAt !== null && times === 0) return [`${key} was acknowledged and is lost.`]
    if (openedAt === null && times > 0) return [`${key} is kept, and was never acknowledged.`]
    return times > 1 ? [`${key} is kept ${times} times.`] : []
  })
  return [...problems, ...[...kept.keys()].map((key) => `${key} is kept, and nobody called.`)]
}
