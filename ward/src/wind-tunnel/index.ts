/** The wind tunnel: made-up days of calls, staff and failures, the same again from the same seed. */
export type { Caller } from './callers.ts'
export { chanceOf, lengthOf, oneOf, untilNext, type Chance } from './chance.ts'
export type { Answers, Asked, PageSent, Tap } from './hospital.ts'
export { checkPlan, inputNames, type InputName, type Numbers, type Plan, type PlanProblem } from './plan.ts'
export { lostOrDoubled, runInMemory } from './run-in-memory.ts'
export { runOf, type Story } from './run.ts'
export { curveOf, spreadOf, waitsOf, type Spread, type Waits } from './waits.ts'
export { breakPoints, changed, strain, tryPlan, type Strain, type Tried } from './what-if.ts'
