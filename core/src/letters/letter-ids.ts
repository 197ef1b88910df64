/** Every letter, by the name of its folder, as a menu lists them: requests first, then what follows, then complaints. */
export const letterIds = [
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

export type LetterId = (typeof letterIds)[number]
