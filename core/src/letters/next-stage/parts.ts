/** The sentences of content/letters/next-stage/en.md that are its own. */
export const parts = [
  'title-stage-2',
  'title-investigation',
  'ask-stage-2',
  'ask-investigation',
  'look-again',
  'to-complaints',
  'to-concerns',
  'first-answer',
  'first-answer-reference',
  'unsettled',
  'outcome',
  'who-and-when',
  'thank-you',
  'ask-reference',
  'ask-late',
] as const
