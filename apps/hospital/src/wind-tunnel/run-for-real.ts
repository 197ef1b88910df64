import {
  lostOrDoubled,
  runOf,
  type Answers,
  type Asked,
  type Plan,
  type Story,
} from '@fresh-eyes/ward/wind-tunnel'
import type { Database } from '../store/database.ts'
import { openRealHospital } from './real-hospital.ts'

/**
 * Runs a plan through the real service over an empty database. Gives the story, with every call that was lost or doubled among its
 * problems. Throws when the service answers what no form of its pages leads to.
 */
export async function runForReal(plan: Plan, seed: number, database: Database): Promise<Story> {
  const hospital = await openRealHospital(plan, database)
  try {
    const run = runOf(plan, seed)
    let answer: Answers[Asked['ask']] = undefined
    for (;;) {
      const step = run.next(answer)
      if (step.done) {
        step.value.problems.push(...lostOrDoubled(step.value, await hospital.keys()))
        return step.value
      }
      answer = await hospital.answer(step.value)
    }
  } finally {
    await hospital.close()
  }
}
