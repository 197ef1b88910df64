import { examples as anotherGp } from '../another-gp/examples.ts'
import { examples as carerAuthority } from '../carer-authority/examples.ts'
import { examples as changePractice } from '../change-practice/examples.ts'
import { examples as chase } from '../chase/examples.ts'
import { examples as clarification } from '../clarification/examples.ts'
import { examples as complaintCommissioner } from '../complaint-commissioner/examples.ts'
import { examples as complaintHospital } from '../complaint-hospital/examples.ts'
import { examples as complaintPractice } from '../complaint-practice/examples.ts'
import { examples as followUp } from '../follow-up/examples.ts'
import { examples as nextStage } from '../next-stage/examples.ts'
import { examples as priorApproval } from '../prior-approval/examples.ts'
import { examples as reasonsForRefusal } from '../reasons-for-refusal/examples.ts'
import { examples as requestSpecialist } from '../request-specialist/examples.ts'
import { examples as transferOfCare } from '../transfer-of-care/examples.ts'
import type { LetterId } from '../letter-ids.ts'
import type { LetterExample } from './example.ts'

/** The examples of every letter but the request to a GP, which has its own: for the gallery, the approved texts and the checks. */
export const letterExamples: Readonly<Record<Exclude<LetterId, 'request-gp'>, readonly LetterExample[]>> = {
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
