import { NOT_OFFERED } from '../../routes/index.ts'
import type { LetterClocks } from '../letter-clocks.ts'

/** Scotland: early resolution, which ten working days end at the latest, then investigation. */
export const scotlandLetterClocks: LetterClocks = {
  complaint: { answered: ['scotland/stage-1-answered', 'scotland/stage-1-answered-extended'] },
  commissioner: NOT_OFFERED,
  next: { acknowledged: 'scotland/stage-2-acknowledged', answered: ['scotland/stage-2-answered'] },
  // A person may begin at either stage (co-sct-001).
  mayBeginAtNext: true,
  lastDays: { complaint: ['scotland/complain-by'], ombudsman: ['scotland/ombudsman-by'] },
  others: {},
}
