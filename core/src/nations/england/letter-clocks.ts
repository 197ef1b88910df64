import { NOT_OFFERED } from '../../routes/index.ts'
import type { LetterClocks, StageClocks } from '../letter-clocks.ts'

const complaint: StageClocks = {
  acknowledged: 'england/complaint-acknowledged',
  asAgreed: 'england/complaint-answered-as-agreed',
  answered: ['england/complaint-answered-backstop'],
}

/** England has one local stage, at the provider or at its commissioner (co-eng-002). */
export const englandLetterClocks: LetterClocks = {
  complaint,
  commissioner: complaint,
  next: NOT_OFFERED,
  lastDays: { complaint: ['england/complain-by'], ombudsman: ['england/ombudsman-by'] },
  others: { 'change-practice': ['england/practice-registration-refusal-reasons'] },
}
