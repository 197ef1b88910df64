import type { Day } from '../calendar/index.ts'
import type { Change } from '../casefile/index.ts'
import type { Answers, NationId, RouteId } from '../routes/index.ts'

/** Someone who does not exist, with a case as long and untidy as a real one. */
export interface MadeUpPerson {
  /** A readable name for the person: never renamed, never reused. */
  id: string
  /** The patient, as the letter names them. */
  name: string
  nation: NationId
  /** Two plain sentences for the page where a case can be tried. */
  story: string
  /** The day on which the case is looked at. Everything in it was written on or before that day. */
  on: Day
  /** What they answer in the chooser. Every answer is asked on the way. */
  answers: Answers
  /** Where those answers lead. */
  route: RouteId
  /** What they type into the letter page, field by field, dates in words. A field that they leave empty is not here. */
  draft: Readonly<Record<string, string>>
  /** Everything they wrote down, in the order in which they wrote it. */
  changes: readonly Change[]
}
