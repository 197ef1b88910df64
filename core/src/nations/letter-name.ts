/** The letters that can be written here, by the names of the folders under content/letters, as a menu lists them. */
export const letterNames = [
  'request-gp',
  'request-specialist',
  'clarification',
  'another-gp',
  'change-practice',
  'follow-up',
  'reasons-for-refusal',
  'transfer-of-care',
  'carer-authority',
  'prior-approval',
  'chase',
  'complaint-practice',
  'complaint-hospital',
  'complaint-commissioner',
  'next-stage',
] as const

export type LetterName = (typeof letterNames)[number]
