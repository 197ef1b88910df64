import type { Clock } from '../../../clocks/index.ts'
import { chaseNudge } from './chase-nudge.ts'
import { dataComplaintAcknowledged } from './data-complaint-acknowledged.ts'
import { dataComplaintOutcome } from './data-complaint-outcome.ts'
import { recordCorrected } from './record-corrected.ts'
import { recordsCopy } from './records-copy.ts'
import { recordsCopyExtended } from './records-copy-extended.ts'
import { referralNudge } from './referral-nudge.ts'
import { requestNudge } from './request-nudge.ts'

/** The clocks that run the same way in all four nations, counted with the bank holidays of the body that must act. */
export const ukClocks: readonly Clock[] = [
  requestNudge,
  referralNudge,
  chaseNudge,
  recordsCopy,
  recordsCopyExtended,
  recordCorrected,
  dataComplaintAcknowledged,
  dataComplaintOutcome,
]
