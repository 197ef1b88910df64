/** Goals of the load model for the hospital's feed, the daily question and FHIR. Proposals of this project: nobody outside has set them. */
export const budgets = {
  /** Milliseconds within which ninety-nine in a hundred of one trust's messages are acknowledged. */
  adtAckP99ms: 50,
  /** A day of the nation's messages replayed in one hour. */
  adtPerSecond: 1100,
  /** From the design's list of targets. */
  parsed: 50_000,
  /** Milliseconds within which ninety-nine in a hundred of one trust's answers are acknowledged. */
  answerP99ms: 50,
  /** Milliseconds within which ninety-nine in a hundred of what another system reads or sends is answered: as for an answer. */
  fhirP99ms: 50,
  /** The nation's answers on one machine. */
  answersPerSecond: 1000,
} as const
