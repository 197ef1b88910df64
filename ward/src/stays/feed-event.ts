import type { Instant } from '../instant/index.ts'

/** A record of the hospital's: who issued its number, and the number, like "RRV|40800000". Never made from an NHS number. */
export type PatientKey = string

/** Where someone is, in the hospital's own codes. */
export interface Place {
  ward: string
  bay: string | null
  bed: string | null
}

/** What kind of visit it is, as far as it matters here. */
export type Care = 'inpatient' | 'emergency' | 'outpatient' | 'other'

/** What an event says of a person. A field left out says nothing; null says that there is nothing there now. */
export interface PersonSaid {
  family?: string | null
  given?: string | null
  born?: string | null
  sex?: string | null
  nhsNumber?: string | null
  died?: boolean
  diedAt?: Instant | null
}

/** What an event does to a stay. "update" and what is not listed here move nobody in or out. */
export type Means =
  | 'expect'
  | 'admit'
  | 'move'
  | 'swap'
  | 'leave'
  | 'update'
  | 'out'
  | 'return'
  | 'cancel-expect'
  | 'cancel-admit'
  | 'cancel-move'
  | 'cancel-leave'
  | 'cancel-out'
  | 'cancel-return'
  | 'merge'
  | 'unmerge'

/** One thing that was said of one patient. A message about two, like a bed swap, gives two. Kept for ever; nothing is edited. */
export interface FeedEvent {
  /** Unlike any other; settles which of two events of one moment comes first, whichever arrived first. */
  id: string
  means: Means
  /** Like "A02". By hand it is "hand". */
  trigger: string
  /** When it happened. */
  at: Instant
  /** When the sender wrote it down: what cancels and corrections go by. */
  recordedAt: Instant
  /** Who said so: the feed, or a member of staff by name of their account. */
  by: { kind: 'feed' } | { kind: 'hand'; user: string }
  patient: PatientKey
  person: PersonSaid
  /** The hospital's number of the visit, with who issued it. */
  visit: string | null
  care: Care | null
  place: Place | null
  /** Where it says the person was before. */
  before: Place | null
  /** When the event that a cancel takes back had happened, if it says so. */
  cancels: Instant | null
  /** When the sender says that the visit ended, on any event. */
  leftAt: Instant | null
  /** For a merge: the record that stays. For its undoing: the id of the merge. */
  into?: PatientKey
  undoes?: string
}
