/** What was sent, what came back, and what to do now. */
export { markSent, type FrozenCopy, type Sending } from './mark-sent.ts'
export { nextSteps, type Circumstances } from './next-steps.ts'
export { sayStep, type SaidStep, type StepWords } from './say-step.ts'
export { stepIds, type DayUnknown, type Nudge, type Step, type StepId } from './step.ts'
