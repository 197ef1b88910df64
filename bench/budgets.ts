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
  /** The writer of Word files, which is fetched when someone asks for one. */
  wordScript: 95_000,
  /** Every script that is fetched when a letter is first saved as a PDF, and the fonts of a letter in European letters. */
  pdfScript: 230_000,
  pdfFonts: 60_000,
  /** A letter as a PDF, as it is and not compressed again. */
  pdfFile: 30_000,
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
  onePageOf2000: 50,
  onePageOf10000: 250,
  /** On a processor six times slower: from the page asked for to the first PDF, and from the tap to the next one. */
  firstPdfSlowed: 2_500,
  nextPdfSlowed: 150,
} as const

/** How many times quicker than LibreOffice a letter becomes a PDF, at the least, measured in one run. */
export const atLeast = { coldPdf: 4, warmPdf: 8 } as const

/** How far anything may move while a page opens: not at all. */
export const layoutShift = 0

/** The ward service on PostgreSQL, on two cores that the measuring shares, in milliseconds. */
export const wardTimes = {
  /** From a call stored to its page given to whoever carries it. */
  callToPage: 1_000,
  /** An event acknowledged, p99 with 32 clients at once. */
  acknowledged: 100,
  /** From a press to the last of a thousand boards. */
  onEveryBoard: 250,
} as const
