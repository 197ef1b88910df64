/** The daily question: what is asked, what was answered, who has not been asked yet. Nothing is added up to a score. */
export {
  checkInstrument,
  noAnswerStates,
  type Choice,
  type Instrument,
  type InstrumentProblem,
  type NoAnswerState,
  type Question,
} from './instrument.ts'
export {
  interpreters,
  makeAsking,
  type Answer,
  type AskedAt,
  type AskedHow,
  type Asking,
  type AskingProblem,
  type Given,
  type Interpreter,
} from './asking.ts'
export {
  bedsInTurn,
  compareBeds,
  coverageOf,
  stillToAsk,
  type BedInTurn,
  type BedState,
  type Counts,
  type Coverage,
  type InBed,
  type Turn,
} from './turn.ts'
export { checkRule, dryRun, prompts, type DryRun, type PromptRule, type RuleProblem } from './rule.ts'
export { countAsking, type AskingCounts, type WardAsked } from './asking-counts.ts'
export { askedAtOf, type Waited } from './received.ts'
