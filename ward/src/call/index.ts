/** A call for another team to look: what happened to it, how it stands, and what may happen next. */
export {
  callerKinds,
  channels,
  urgencyCodes,
  type Actor,
  type CallerKind,
  type CallEvent,
  type CallEventKind,
  type Channel,
  type StayState,
  type Told,
  type UrgencyCode,
} from './call-event.ts'
export {
  actions,
  checkClosing,
  outcomes,
  themes,
  type Action,
  type Closing,
  type ClosingProblem,
  type Outcome,
  type Theme,
} from './closing.ts'
export { applyEvent, foldCall, type Call, type CallStanding, type Promised } from './call.ts'
export { refusalOf, type Refusal } from './next.ts'
