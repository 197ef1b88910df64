import { clarification } from './clarification/letter.ts'
import { complaintPractice } from './complaint-practice/letter.ts'
import type { Letter } from './engine/letter.ts'
import type { LetterId } from './letter-ids.ts'
import { requestGp } from './request-gp/as-letter.ts'
import { requestSpecialist } from './request-specialist/letter.ts'

/** Every letter that can be written, by its id. */
export const letterById: Readonly<Record<LetterId, Letter>> = {
  'request-gp': requestGp,
  'request-specialist': requestSpecialist,
  clarification,
  'complaint-practice': complaintPractice,
}
