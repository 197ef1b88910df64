import type { Call } from './call.ts'
import type { CallEvent } from './call-event.ts'
import { checkClosing, type ClosingProblem } from './closing.ts'

/** Why something cannot happen to a call now. Said to the person who pressed, with what to do. */
export type Refusal =
  | { why: 'closed' }
  | { why: 'already-accepted'; by: { user: string; role: string } }
  | { why: 'not-yours'; by: { user: string; role: string } | null }
  | { why: 'not-closed' }
  | { why: 'not-linked' }
  | { why: 'already-linked' }
  | { why: 'two-identifiers' }
  | { why: 'cannot-close'; problems: ClosingProblem[] }
  | { why: 'reason-missing' }

/**
 * Whether an event may happen to a call as it stands, and if not, why. Two desks that accept at once: the second is told who has
 * it. Whoever has promised, or takes it over by accepting after a promise ran out, moves it on; nobody but a person closes it.
 */
export function refusalOf(call: Call, event: CallEvent): Refusal | null {
  const closed = call.standing === 'closed'
  switch (event.kind) {
    case 'accepted':
      if (closed) return { why: 'closed' }
      // A call whose holder has gone home is for whoever takes it, unless they are the one who has it.
      if (call.raisedAt !== null) return null
      return call.promise ? { why: 'already-accepted', by: call.promise } : null
    case 'on-my-way':
    case 'arrived':
    case 'given-back':
    case 'handed-over':
    case 'kept':
      if (closed) return { why: 'closed' }
      return holds(call, event) ? null : { why: 'not-yours', by: call.promise }
    case 'closed':
      if (closed) return { why: 'closed' }
      if (!holds(call, event)) return { why: 'not-yours', by: call.promise }
      return problemsOf(checkClosing(event.closing))
    case 'reopened':
      if (!closed) return { why: 'not-closed' }
      return event.why.trim() === '' ? { why: 'reason-missing' } : null
    case 'corrected':
      if (!closed) return { why: 'not-closed' }
      if (event.why.trim() === '') return { why: 'reason-missing' }
      return problemsOf(checkClosing(event.closing))
    case 'linked':
      if (call.stay !== null) return { why: 'already-linked' }
      // Two different things about the person, looked at by someone: never a match that a machine made (hazard H04).
      return new Set(event.checked.filter((each) => each.trim() !== '')).size < 2
        ? { why: 'two-identifiers' }
        : null
    case 'stay-changed':
      return call.stay === event.stay ? null : { why: 'not-linked' }
    case 'unlinked':
      if (call.stay !== event.stay) return { why: 'not-linked' }
      return event.why.trim() === '' ? { why: 'reason-missing' } : null
    case 'paged':
    case 'promise-expired':
    case 'raised':
    case 'reminded':
    case 'routed':
    case 'coded':
      return closed ? { why: 'closed' } : null
    default:
      return null
  }
}

function holds(call: Call, event: CallEvent): boolean {
  // On paper nobody pressed "accept": who came and who closed it is what the paper says.
  if (event.late) return true
  return event.by.kind === 'staff' && call.promise?.user === event.by.user
}

function problemsOf(problems: ClosingProblem[]): Refusal | null {
  return problems.length === 0 ? null : { why: 'cannot-close', problems }
}
