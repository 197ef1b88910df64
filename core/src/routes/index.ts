export {
  chooseRoute,
  type AskNext,
  type ChosenRoute,
  type NotChosen,
  type Step,
  type UnknownAnswer,
} from './chooser.ts'
export {
  hospitalSettings,
  type AbsentRoute,
  type HospitalSetting,
  type OfferedRoute,
  type RouteDialect,
} from './dialect.ts'
export { everyWay } from './every-way.ts'
export { firstSteps } from './first-steps.ts'
export {
  questionIds,
  routeIds,
  type CostId,
  type FirstStepId,
  type QuestionId,
  type RouteId,
  type WarningId,
} from './names.ts'
export { isNationId, nationIds, type NationId } from './nation-id.ts'
export { NOT_CHECKED, NOT_OFFERED } from './offered.ts'
export type { Answer, Answers, Lead, Question } from './question.ts'
export { firstQuestion, questionsFor } from './questions/index.ts'
export type { WhyNotId } from './why-not-id.ts'
