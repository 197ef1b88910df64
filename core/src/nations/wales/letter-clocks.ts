import type { LetterClocks } from '../letter-clocks.ts'

/** Wales: early resolution, then investigation. A GP's health board can take a concern at once (co-wls-006). */
export const walesLetterClocks: LetterClocks = {
  complaint: {
    acknowledged: 'wales/concern-acknowledged',
    answered: ['wales/early-resolution', 'wales/concern-answered'],
  },
  commissioner: { acknowledged: 'wales/concern-acknowledged', answered: ['wales/concern-answered'] },
  next: { answered: ['wales/concern-answered'] },
  lastDays: { complaint: ['wales/complain-by'], ombudsman: ['wales/ombudsman-by'] },
  others: { 'prior-approval': ['wales/funding-review-by'] },
}
