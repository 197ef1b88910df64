/** Who is in which bed, as the hospital's own feed says and people correct: stays as the sum of events that may come in any order. */
export type { Care, FeedEvent, Means, PatientKey, PersonSaid, Place } from './feed-event.ts'
export { changeOf, confidenceIn, type Confidence, type FeedHeard, type StayChange } from './confidence.ts'
export { foldRecord, type FoldedRecord } from './fold.ts'
export { followMerges } from './merges.ts'
export { checkNhsNumber, type NhsNumberCheck } from './nhs-number.ts'
export { holdsBed, type Doubt, type Person, type PlacedBy, type Stay, type StayStanding } from './stay.ts'
