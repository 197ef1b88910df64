import type { Instant } from '../instant/index.ts'
import type { Closing } from './closing.ts'

/** Who is worried. Staff ask through the same queue, without asking their own team. */
export const callerKinds = ['patient', 'family', 'carer', 'advocate', 'staff', 'not-said'] as const
export type CallerKind = (typeof callerKinds)[number]

/** How the call came in. */
export const channels = [
  'page',
  'staff-page',
  'telephone',
  'switchboard',
  'in-person',
  'paper',
  'system',
] as const
export type Channel = (typeof channels)[number]

/** What the caller says about it: these words are theirs, and are never matched to anything by a machine. */
export interface Told {
  callerKind?: CallerKind
  callerName?: string
  relationship?: string
  callBackNumber?: string
  /** Who they are worried about, in the caller's words. Not an identity. */
  patientName?: string
  bed?: string
  worry?: string
  tried?: string
  /** Had they reached the ward? */
  toldWard?: 'yes' | 'no' | 'could-not-reach' | 'not-said'
  interpreter?: boolean
  /** An IETF tag, like "pl". */
  language?: string
  callBackWanted?: boolean
  /** The caller says that it is not about getting worse: taken kindly to the right door, and still a call. */
  notGettingWorse?: boolean
}

/** Who did something: a member of staff, the service itself, the caller, or another system of the hospital. */
export type Actor =
  | { kind: 'staff'; user: string; role: string }
  | { kind: 'caller' }
  | { kind: 'service' }
  | { kind: 'switchboard' }
  | { kind: 'system'; name: string }

interface Happened {
  /** When it happened: for what was on paper, the time on the paper. */
  at: Instant
  /** Who did it: for what was on paper, the name on the paper. */
  by: Actor
  /** Written down afterwards, from paper: when, and by whom (hazard H18). */
  late?: { at: Instant; by: string }
}

/** Everything that can happen to a call. Kept for ever, in order; nothing is edited. */
export type CallEvent = Happened &
  (
    | { kind: 'opened'; channel: Channel; ward: string | null; told: Told; before?: string }
    /** The telephone rang, was picked up, or stopped ringing. */
    | { kind: 'offered'; line: string }
    | { kind: 'answered'; line: string }
    /** Voicemail is not an answer (hazard H01). */
    | { kind: 'ended'; line: string; wasAnswered: boolean; voicemail?: true }
    | { kind: 'told'; told: Told }
    | { kind: 'paged'; rung: number; role: string; round: number }
    | { kind: 'accepted'; role: string; dueAt: Instant }
    | { kind: 'promise-expired'; role: string }
    | { kind: 'on-my-way'; dueAt: Instant }
    | { kind: 'arrived' }
    | { kind: 'handed-over'; to: { user: string; role: string }; dueAt: Instant }
    /** The shift of whoever has it is over, and they handed it to nobody: it is paged for again (hazard H08). */
    | { kind: 'raised'; why: 'shift-over' }
    /** It has been with the patient for as long as the trust allows: whoever has it is asked, and nothing is taken from them. */
    | { kind: 'reminded'; role: string; times: number }
    /** Whoever has it says that they still do. */
    | { kind: 'kept' }
    | { kind: 'given-back'; why: string }
    | { kind: 'coded'; code: UrgencyCode }
    | { kind: 'noted'; words: string }
    | { kind: 'linked'; stay: string; checked: [string, string] }
    | { kind: 'unlinked'; stay: string; why: string }
    | { kind: 'moved'; ward: string; why: string }
    | { kind: 'stay-changed'; stay: string; state: StayState; ward?: string }
    /** Another team takes the calls of the ward that became known: it is paged at once. */
    | { kind: 'routed'; team: string }
    | { kind: 'closed'; closing: Closing }
    | { kind: 'reopened'; why: string }
    /** A closed call was counted wrongly, and somebody says what it was: it stays closed, and nobody is paged. */
    | { kind: 'corrected'; closing: Closing; why: string }
  )

/** What the hospital's feed said of the stay that a call is linked to. The call outlives all of it (hazard H17). */
export type StayState = 'discharged' | 'died' | 'moved' | 'back' | 'cancelled'

export type CallEventKind = CallEvent['kind']

/** A nurse's record after talking to the caller. Never computed, and it sends nobody anywhere. */
export const urgencyCodes = ['U1', 'U2', 'U3', 'U4', 'U5'] as const
export type UrgencyCode = (typeof urgencyCodes)[number]
