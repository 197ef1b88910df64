import { anotherGp } from './another-gp/letter.ts'
import { carerAuthority } from './carer-authority/letter.ts'
import { changePractice } from './change-practice/letter.ts'
import { chase } from './chase/letter.ts'
import { clarification } from './clarification/letter.ts'
import { complaintCommissioner } from './complaint-commissioner/letter.ts'
import { complaintHospital } from './complaint-hospital/letter.ts'
import { complaintPractice } from './complaint-practice/letter.ts'
import { followUp } from './follow-up/letter.ts'
import { nextStage } from './next-stage/letter.ts'
import { priorApproval } from './prior-approval/letter.ts'
import { reasonsForRefusal } from './reasons-for-refusal/letter.ts'
import { requestGp } from './request-gp/as-letter.ts'
import { requestSpecialist } from './request-specialist/letter.ts'
import { transferOfCare } from './transfer-of-care/letter.ts'
import type { Letter } from './engine/letter.ts'
import type { LetterId } from './letter-ids.ts'

/** Every letter that can be written, by its id. */
export const letterById: Readonly<Record<LetterId, Letter>> = {
  'request-gp': requestGp,
  'request-specialist': requestSpecialist,
  clarification,
  'another-gp': anotherGp,
  'change-practice': changePractice,
  'follow-up': followUp,
  'reasons-for-refusal': reasonsForRefusal,
  'transfer-of-care': transferOfCare,
  'carer-authority': carerAuthority,
  'prior-approval': priorApproval,
  chase,
  'complaint-practice': complaintPractice,
  'complaint-hospital': complaintHospital,
  'complaint-commissioner': complaintCommissioner,
  'next-stage': nextStage,
}
