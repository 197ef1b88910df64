import { examples as clarification } from '../clarification/examples.ts'
import { examples as complaintPractice } from '../complaint-practice/examples.ts'
import type { LetterId } from '../letter-ids.ts'
import { examples as requestSpecialist } from '../request-specialist/examples.ts'
import type { LetterExample } from './example.ts'

/** The examples of every letter but the request to a GP, which has its own: for the gallery, the approved texts and the checks. */
export const letterExamples: Readonly<Record<Exclude<LetterId, 'request-gp'>, readonly LetterExample[]>> = {
  'request-specialist': requestSpecialist,
  clarification,
  'complaint-practice': complaintPractice,
}
