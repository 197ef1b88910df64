/** What was sent, what came back, and what to do now. */
export { arrivalOf, clocksOf, type LetterClock, type Rules } from './clocks-of.ts'
export { calendarFile, type CalendarEvent, type CalendarOptions } from './calendar-file.ts'
export { datesOf, rulesOf, type CaseDate, type DateKind } from './dates-of.ts'
export { isComplaint, kindOf, leadsToReferral, type LetterKind } from './letter-kind.ts'
export { markSent, type FrozenCopy, type Sending } from './mark-sent.ts'
export { nextSteps, type Circumstances } from './next-steps.ts'
export { placeOnLadder, type PlaceOnLadder } from './place-on-ladder.ts'
export type { PlacedRung, RungStanding } from './placed-rung.ts'
export { sayStep, type SaidStep, type StepWords } from './say-step.ts'
export { standingsOf } from './standings.ts'
export { startsWithTheirLetter } from './their-letter.ts'
export {
  choiceIds,
  stepIds,
  type ChoiceId,
  type DayUnknown,
  type Step,
  type StepClock,
  type StepId,
} from './step.ts'
export { allThreads, openThreads, type Letters, type Thread } from './threads.ts'
