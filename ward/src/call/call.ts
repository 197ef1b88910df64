import type { Instant } from '../instant/index.ts'
import type { CallEvent, Channel, StayState, Told, UrgencyCode } from './call-event.ts'
import type { Closing } from './closing.ts'

/** How a call stands. "waiting" is nobody's: it is being paged for. */
export type CallStanding = 'waiting' | 'accepted' | 'on-my-way' | 'with-patient' | 'closed'

/** Who has promised to come, and by when. */
export interface Promised {
  user: string
  role: string
  dueAt: Instant
  /** When they took it, or last said that they still have it. */
  at: Instant
}

/** A call as it stands now: what its events add up to. */
export interface Call {
  standing: CallStanding
  channel: Channel
  openedAt: Instant
  ward: string | null
  /** What the caller has said so far; later words stand over earlier ones, and both stay in the events. */
  told: Told
  /** The call before, when the same caller calls again. */
  before: string | null
  promise: Promised | null
  /** The rung of the chain that was paged last, and how often its last rung has been paged. */
  paged: { rung: number; role: string; round: number; at: Instant } | null
  /** Whoever first accepted: what the caller's page says has seen it. */
  firstSeenBy: { role: string; at: Instant } | null
  firstAnsweredAt: Instant | null
  firstAcceptedAt: Instant | null
  firstArrivedAt: Instant | null
  code: UrgencyCode | null
  stay: string | null
  /** What the hospital's feed said of the stay since: a call outlives a move, a discharge and a death (hazard H17). */
  stayState: StayState | null
  closing: Closing | null
  closedAt: Instant | null
  reopened: number
  /** True while a telephone rings, or rang and nobody picked up. */
  missed: boolean
  /** True when a telephone stopped ringing unanswered and the next role was not paged yet: it is not waited for. */
  hurry: boolean
  /** Since when it is paged for again although someone has it: their shift is over. */
  raisedAt: Instant | null
  /** How often whoever has it was asked or said that they still do, and whether the question is open. */
  reminded: { times: number; open: boolean }
}

/** Adds up a call's events, oldest first. Throws when the first is not its opening: such a call cannot exist. */
export function foldCall(events: readonly CallEvent[]): Call {
  const [first, ...rest] = events
  if (first?.kind !== 'opened') throw new Error('The first event of a call is its opening.')
  return rest.reduce(applyEvent, openCall(first))
}

function openCall(event: CallEvent & { kind: 'opened' }): Call {
  return {
    standing: 'waiting',
    channel: event.channel,
    openedAt: event.at,
    ward: event.ward,
    told: event.told,
    before: event.before ?? null,
    promise: null,
    paged: null,
    firstSeenBy: null,
    firstAnsweredAt: null,
    firstAcceptedAt: null,
    firstArrivedAt: null,
    code: null,
    stay: null,
    stayState: null,
    closing: null,
    closedAt: null,
    reopened: 0,
    missed: false,
    hurry: false,
    raisedAt: null,
    reminded: { times: 0, open: false },
  }
}

/** What a call is after one more event. */
export function applyEvent(call: Call, event: CallEvent): Call {
  const { at } = event
  switch (event.kind) {
    case 'opened':
      throw new Error('A call is opened once.')
    case 'offered':
      // What a switchboard says can come in any order: one that was answered did ring.
      return { ...call, missed: call.firstAnsweredAt === null }
    case 'answered':
      return { ...call, missed: false, hurry: false, firstAnsweredAt: call.firstAnsweredAt ?? at }
    case 'ended': {
      const missed = !event.wasAnswered && call.firstAnsweredAt === null
      return { ...call, missed, hurry: missed && call.standing === 'waiting' }
    }
    case 'told':
      return { ...call, told: { ...call.told, ...event.told } }
    case 'paged':
      return { ...call, hurry: false, paged: { rung: event.rung, role: event.role, round: event.round, at } }
    case 'accepted':
      return {
        ...call,
        ...settled(call),
        standing: 'accepted',
        promise: { user: userOf(event), role: event.role, dueAt: event.dueAt, at },
        firstSeenBy: call.firstSeenBy ?? { role: event.role, at },
        firstAcceptedAt: call.firstAcceptedAt ?? at,
      }
    case 'promise-expired':
    case 'given-back':
      // Paged for from the first rung again, at once.
      return { ...call, ...settled(call), standing: 'waiting', promise: null, paged: null }
    case 'on-my-way':
      return {
        ...call,
        ...settled(call),
        standing: 'on-my-way',
        promise: call.promise && { ...call.promise, dueAt: event.dueAt, at },
      }
    case 'arrived':
      return {
        ...call,
        ...settled(call),
        standing: 'with-patient',
        promise: call.promise && { ...call.promise, at },
        firstArrivedAt: call.firstArrivedAt ?? at,
      }
    case 'handed-over':
      return { ...call, ...settled(call), promise: { ...event.to, dueAt: event.dueAt, at } }
    case 'kept':
      return { ...call, ...settled(call), promise: call.promise && { ...call.promise, at } }
    case 'raised':
      // Paged for from the first rung, at once. Whoever has it keeps it until someone else accepts.
      return { ...call, raisedAt: call.raisedAt ?? at, paged: null }
    case 'reminded':
      return { ...call, reminded: { times: event.times, open: true } }
    case 'coded':
      return { ...call, code: event.code }
    case 'noted':
      return call
    case 'linked':
      return { ...call, stay: event.stay }
    case 'unlinked':
      return { ...call, stay: null, stayState: null }
    case 'moved':
      return { ...call, ward: event.ward }
    case 'routed':
      return { ...call, paged: null }
    case 'stay-changed':
      return { ...call, stayState: event.state }
    case 'closed':
      return {
        ...call,
        ...settled(call),
        standing: 'closed',
        closing: event.closing,
        closedAt: at,
        promise: null,
      }
    case 'corrected':
      return { ...call, closing: event.closing }
    case 'reopened':
      return {
        ...call,
        standing: 'waiting',
        closing: null,
        closedAt: null,
        paged: null,
        reopened: call.reopened + 1,
      }
  }
}

/** What ends when a person takes a call, moves it on or says that they have it: a raise, and the question whether they still do. */
function settled({ reminded }: Call): Pick<Call, 'raisedAt' | 'reminded' | 'hurry'> {
  return { raisedAt: null, hurry: false, reminded: { times: reminded.times + 1, open: false } }
}

function userOf(event: CallEvent): string {
  if (event.by.kind !== 'staff') throw new Error('Only a member of staff can accept a call.')
  return event.by.user
}
