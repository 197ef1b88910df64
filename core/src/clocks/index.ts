/** What a clock is, how it counts, and what of it may be shown as a deadline. The clocks themselves are in nations/. */
export {
  defineClock,
  isInWorkingDays,
  lengthOf,
  type Clock,
  type ClockId,
  type ClockPeriod,
  type CountFrom,
  type Length,
  type NoLength,
  type NoLengthReason,
  type Rollover,
} from './clock.ts'
export type { Caveat, ClockAnswer, CountedClock, Refusal, RefusedClock } from './clock-answer.ts'
export { countClock } from './count-clock.ts'
export { countFromRecord, type ClockState, type Recorded } from './count-from-record.ts'
export { startEvents, startsOnReceipt, type RecordedDay, type StartEvent } from './start-event.ts'
export {
  mayShowAsDeadline,
  showClockAnswer,
  showClockAs,
  type ShownAs,
  type ShownClock,
  type Standing,
  type WhatIsKnown,
} from './show-clock-as.ts'
