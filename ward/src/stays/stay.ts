import type { Instant } from '../instant/index.ts'
import type { Care, PatientKey, Place } from './feed-event.ts'
import type { NhsNumberCheck } from './nhs-number.ts'

/** "away" is on leave from the ward, with the bed kept. A cancelled stay never was. */
export type StayStanding = 'expected' | 'in' | 'away' | 'left' | 'cancelled'

/** What a person should look at. Named, so that each is said in words where it is shown. */
export type Doubt =
  | 'admission-not-seen'
  | 'cancelled-nothing'
  | 'moved-after-leaving'
  | 'nhs-number-check-failed'
  | 'nhs-number-placeholder'
  | 'nhs-number-changed'
  | 'name-and-birth-changed'

/** How the place became known. */
export type PlacedBy = { kind: 'move' } | { kind: 'update' } | { kind: 'hand'; user: string }

/** One visit of one person, as its events add up. */
export interface Stay {
  /** The same whatever order the events came in: the record it was first told under, and the visit. */
  key: string
  /** The record that it is told under now, after merges. */
  patient: PatientKey
  visit: string | null
  standing: StayStanding
  care: Care | null
  place: Place | null
  placedAt: Instant | null
  placedBy: PlacedBy | null
  since: Instant
  leftAt: Instant | null
  /** Whether the person is said to have died, during this stay or not. */
  died: boolean
  /** When the feed, or a person, last said anything of it. */
  saidAt: Instant
  doubts: Doubt[]
}

/** Who someone is, as their record says. */
export interface Person {
  patient: PatientKey
  family: string | null
  given: string | null
  born: string | null
  sex: string | null
  nhsNumber: string | null
  nhsCheck: NhsNumberCheck | null
  died: boolean
  diedAt: Instant | null
  doubts: Doubt[]
}

/** Whether someone holds a bed on a ward now: shown on its list and asked the daily question. */
export function holdsBed({ standing, care, place }: Stay): boolean {
  return (standing === 'in' || standing === 'away') && care !== 'outpatient' && place !== null
}
