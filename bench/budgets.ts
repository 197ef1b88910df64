/** Budgets on sizes, in bytes after gzip at its best. They are tests: journeys/weights.test.ts. */
export const sizes = {
  /** The one script of a guide page, which registers the offline worker. */
  guideScript: 1_000,
  /** HTML and CSS of a guide page together. */
  guidePage: 40_000,
  /** Every script and every piece of knowledge that the chooser fetches, before an answer and after. */
  interactiveScript: 50_000,
  /** Every script that a page of the case fetches, with storage, sealing and all that comes later. */
  caseScript: 120_000,
  /** What the reader of a letter fetches when it is asked for, with its words. */
  readerScript: 50_000,
} as const

/** Budgets on times, in milliseconds unless a name says otherwise. They are measured, and are no tests: machines differ. */
export const times = {
  firstPaint: 1_500,
  firstScreenOf10000: 1_500,
  tapAnswered: 100,
  saveOneEntry: 50,
  search100000: 50,
} as const

/** How far anything may move while a page opens: not at all. */
export const layoutShift = 0
