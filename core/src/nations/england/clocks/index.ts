import type { Clock } from '../../../clocks/index.ts'
import { complainBy } from './complain-by.ts'
import { complaintAcknowledged } from './complaint-acknowledged.ts'
import { complaintAnsweredAsAgreed } from './complaint-answered-as-agreed.ts'
import { complaintAnsweredBackstop } from './complaint-answered-backstop.ts'
import { ombudsmanBy } from './ombudsman-by.ts'
import { practiceRegistrationRefusalReasons } from './practice-registration-refusal-reasons.ts'
import { referralToTreatment } from './referral-to-treatment.ts'
import { travelCostsClaimBy } from './travel-costs-claim-by.ts'

/** The clocks of England, in the order a person meets them. */
export const englandClocks: readonly Clock[] = [
  complainBy,
  complaintAcknowledged,
  complaintAnsweredAsAgreed,
  complaintAnsweredBackstop,
  ombudsmanBy,
  practiceRegistrationRefusalReasons,
  referralToTreatment,
  travelCostsClaimBy,
]
