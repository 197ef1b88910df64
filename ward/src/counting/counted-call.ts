import { foldCall, type Call, type CallEvent, type Outcome, type Theme } from '../call/index.ts'
import type { Instant } from '../instant/index.ts'

/** A call as the counting takes it in: where it was, and everything that happened to it. */
export interface RecordedCall {
  id: string
  reference: string
  ward: string | null
  /** A setting of the national collection, or null while the ward is not known. */
  setting: string | null
  events: readonly CallEvent[]
}

/** Who used the service, as the national collection asks: through the family's way, the staff's, or the patient. */
export const ways = ['family', 'staff', 'patient', 'not-said'] as const
export type Way = (typeof ways)[number]

/** The one place of a call in the return: every call has exactly one. */
export const kindsOfCall = ['acute', 'not-acute', 'open'] as const
export type KindOfCall = (typeof kindsOfCall)[number]

/** What came of acute deterioration: exactly one for each such call. */
export const results = ['transfer-of-care', 'treatment-change', 'neither'] as const
export type Result = (typeof results)[number]

/** The transfers of the national collection. A call may have had more than one. */
export const transfers = ['transfer-icu-hdu', 'transfer-enhanced', 'transfer-tertiary'] as const
export type Transfer = (typeof transfers)[number]

/** How one call is counted: names only, no words of the caller's. What a made return keeps of each of its calls. */
export interface CountedCall {
  id: string
  reference: string
  openedAt: Instant
  ward: string | null
  setting: string
  way: Way
  kind: KindOfCall
  /** Null unless it was acute deterioration. */
  result: Result | null
  transfers: Transfer[]
  /** Null unless it was closed as something else than acute deterioration. */
  theme: Theme | 'not-said' | null
  /** Somebody went and looked, or wrote down a review with suggestions. */
  reviewed: boolean
  closedAt: Instant | null
}

/** Counts one call: where it stands in each line of the return. A call that is open is in the total and has no category yet. */
export function countCall({ id, reference, ward, setting, events }: RecordedCall): CountedCall {
  const call = foldCall(events)
  const { closing } = call
  const moved = closing?.acute ? transfers.filter((each) => closing.outcomes.includes(each)) : []
  return {
    id,
    reference,
    openedAt: call.openedAt,
    ward,
    setting: setting ?? 'not-known',
    way: wayOf(call),
    kind: closing ? (closing.acute ? 'acute' : 'not-acute') : 'open',
    result: closing?.acute ? resultOf(moved, closing.outcomes) : null,
    transfers: moved,
    theme: closing && !closing.acute ? (closing.theme ?? 'not-said') : null,
    reviewed: call.firstArrivedAt !== null || (closing?.actions.includes('act-review') ?? false),
    closedAt: call.closedAt,
  }
}

function wayOf({ told, channel }: Call): Way {
  const { callerKind } = told
  if (callerKind === 'staff' || (callerKind === undefined && channel === 'staff-page')) return 'staff'
  if (callerKind === 'patient') return 'patient'
  return callerKind === undefined || callerKind === 'not-said' ? 'not-said' : 'family'
}

/** A transfer stands before a change in treatment: the national figure is of "other" changes. */
function resultOf(moved: Transfer[], came: readonly Outcome[]): Result {
  if (moved.length > 0) return 'transfer-of-care'
  return came.includes('treatment-change') ? 'treatment-change' : 'neither'
}

/** What a call lacks for the return. Which of it makes a return invalid is decided nationally, by a test that we have not seen. */
export const gaps = ['open', 'way-not-said', 'theme-not-said', 'ward-not-known'] as const
export type Gap = (typeof gaps)[number]

/** What is missing in one call; none when it is whole. */
export function gapsOf({ kind, way, theme, setting }: CountedCall): Gap[] {
  const missing: Record<Gap, boolean> = {
    open: kind === 'open',
    'way-not-said': way === 'not-said',
    'theme-not-said': theme === 'not-said',
    'ward-not-known': setting === 'not-known',
  }
  return gaps.filter((gap) => missing[gap])
}
