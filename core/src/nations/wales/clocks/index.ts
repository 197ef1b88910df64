import type { Clock } from '../../../clocks/index.ts'
import { complainBy } from './complain-by.ts'
import { concernAcknowledged } from './concern-acknowledged.ts'
import { concernAnswered } from './concern-answered.ts'
import { earlyResolution } from './early-resolution.ts'
import { fundingReviewBy } from './funding-review-by.ts'
import { ombudsmanBy } from './ombudsman-by.ts'
import { ombudsmanReview } from './ombudsman-review.ts'
import { travelCostsClaimBy } from './travel-costs-claim-by.ts'

/** The clocks of Wales, in the order a person meets them. */
export const walesClocks: readonly Clock[] = [
  complainBy,
  concernAcknowledged,
  earlyResolution,
  concernAnswered,
  ombudsmanBy,
  ombudsmanReview,
  fundingReviewBy,
  travelCostsClaimBy,
]
