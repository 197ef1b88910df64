/** Calls counted as the national collection counts them, each number with the calls behind it; how long steps took; who calls. */
export {
  countCall,
  type CountedCall,
  type KindOfCall,
  type RecordedCall,
  type Result,
  type Transfer,
  type Way,
} from './counted-call.ts'
export {
  lineOf,
  monthlyReturn,
  settings,
  type GroupId,
  type Line,
  type LineGroup,
  type MonthlyReturn,
} from './monthly-return.ts'
export { responseTimes, steps, type NotTimed, type Step, type StepTimes } from './response-times.ts'
export {
  differencesSince,
  lateCalls,
  type ComparedField,
  type Difference,
  type LateCall,
  type LateReason,
} from './late.ts'
export { suppress, type Cell, type ShownCell, type Suppressed, type SuppressionRule } from './suppress.ts'
export { notRecorded, whoCalls, type GroupRow, type WhoCalls } from './who-calls.ts'
