/**
 * What a review came to, as the national collection counts it, and the local outcomes beside them.
 * Source: facts of the national management information (months to July 2026); "no change" is inferred, and said to be.
 */
export const outcomes = [
  { id: 'transfer-icu-hdu', rollUp: 'transfer-of-care' },
  { id: 'transfer-enhanced', rollUp: 'transfer-of-care' },
  { id: 'transfer-tertiary', rollUp: 'transfer-of-care' },
  { id: 'treatment-change', rollUp: 'treatment-change' },
  { id: 'no-change', rollUp: null },
  { id: 'ward-followup', rollUp: null },
  { id: 'outreach-discharge', rollUp: null },
  { id: 'escalated-medical', rollUp: null },
  { id: 'end-of-life', rollUp: null },
  { id: 'other', rollUp: null },
] as const
export type Outcome = (typeof outcomes)[number]['id']

/** What was done. */
export const actions = ['act-phone-advice', 'act-safety-net', 'act-review', 'act-transfer'] as const
export type Action = (typeof actions)[number]

/** What a call was about when it was not acute deterioration: the categories of the national collection. */
export const themes = [
  'medication',
  'investigations',
  'clinical-concern',
  'discharge',
  'communication',
  'non-clinical',
  'signpost',
] as const
export type Theme = (typeof themes)[number]

/** Why a call may not be closed as it stands. Each is shown beside the field that lacks it. */
export type ClosingProblem =
  'no-outcome' | 'no-theme' | 'theme-for-acute' | 'caller-not-told' | 'why-not-told-missing' | 'outcome-twice'

/** How a call was closed: what it was, what came of it, and what the caller was told. */
export interface Closing {
  /** After talking and looking: was it acute deterioration? A person says so, never a score. */
  acute: boolean
  outcomes: Outcome[]
  actions: Action[]
  theme?: Theme
  /** What the caller was told, or why nobody could tell them. Closing without either is refused. */
  callerTold: { told: true; words: string } | { told: false; why: string }
  learning?: string
}

/** Says what is missing. A call is closed by a person, with an outcome and what the caller was told (hazard H11). */
export function checkClosing(closing: Closing): ClosingProblem[] {
  const problems: ClosingProblem[] = []
  if (closing.outcomes.length === 0) problems.push('no-outcome')
  if (new Set(closing.outcomes).size !== closing.outcomes.length) problems.push('outcome-twice')
  if (!closing.acute && closing.theme === undefined) problems.push('no-theme')
  if (closing.acute && closing.theme !== undefined) problems.push('theme-for-acute')
  const { callerTold } = closing
  if (callerTold.told && callerTold.words.trim() === '') problems.push('caller-not-told')
  if (!callerTold.told && callerTold.why.trim() === '') problems.push('why-not-told-missing')
  return problems
}
