import type { Letter } from './engine/letter.ts'
import type { LetterId } from './letter-ids.ts'

/** Fetches how one letter is written, and of no other: for pages, which show one at a time. letterById has them all. */
export const fetchLetter: Readonly<Record<LetterId, () => Promise<Letter>>> = {
  'request-gp': async () => (await import('./request-gp/as-letter.ts')).requestGp,
  'request-specialist': async () => (await import('./request-specialist/letter.ts')).requestSpecialist,
  clarification: async () => (await import('./clarification/letter.ts')).clarification,
  'another-gp': async () => (await import('./another-gp/letter.ts')).anotherGp,
  'change-practice': async () => (await import('./change-practice/letter.ts')).changePractice,
  'follow-up': async () => (await import('./follow-up/letter.ts')).followUp,
  'reasons-for-refusal': async () => (await import('./reasons-for-refusal/letter.ts')).reasonsForRefusal,
  'transfer-of-care': async () => (await import('./transfer-of-care/letter.ts')).transferOfCare,
  'carer-authority': async () => (await import('./carer-authority/letter.ts')).carerAuthority,
  'prior-approval': async () => (await import('./prior-approval/letter.ts')).priorApproval,
  chase: async () => (await import('./chase/letter.ts')).chase,
  'complaint-practice': async () => (await import('./complaint-practice/letter.ts')).complaintPractice,
  'complaint-hospital': async () => (await import('./complaint-hospital/letter.ts')).complaintHospital,
  'complaint-commissioner': async () =>
    (await import('./complaint-commissioner/letter.ts')).complaintCommissioner,
  'next-stage': async () => (await import('./next-stage/letter.ts')).nextStage,
}
