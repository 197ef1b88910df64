import type { NationId } from '../../routes/index.ts'

/** A recommendation, as content/guidelines holds it: in our own words, never the publisher's. */
export interface Recommendation {
  id: string
  number?: string
  section?: string
  says: string
  strength: 'offer' | 'consider' | 'advise' | 'do-not'
  gaps: readonly string[]
  conditions: readonly string[]
  citable: 'number' | 'section-only' | 'no'
  status: 'verified' | 'unverified'
  /** The day, month or year of the version that was read, or "undated". */
  asOf?: string
}

export interface Guideline {
  id: string
  title: string
  publisher: string
  /** The nations it is made for. */
  nations: readonly NationId[]
  url: string
  /** A day, a month or a year. */
  published?: string
  updated?: string
  checkedOn: string
  reviewBy: string
  recommendations?: readonly Recommendation[]
}

export interface Standard {
  id: string
  standard: string
  says: string
  status: 'verified' | 'unverified'
  url?: string
  checkedOn: string
  reviewBy: string
}

/** What a letter may cite: the default export of @fresh-eyes/content/guidelines has this shape, and more. */
export interface LetterKnowledge {
  guidelines: readonly Guideline[]
  standards: readonly Standard[]
  licensing: readonly { id: string; says: string; status: 'verified' | 'unverified' }[]
}
