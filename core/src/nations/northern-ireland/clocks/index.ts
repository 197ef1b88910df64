import type { Clock } from '../../../clocks/index.ts'
import { complainBy } from './complain-by.ts'
import { ombudsmanBy } from './ombudsman-by.ts'
import { ombudsmanByWithoutFinalNotice } from './ombudsman-by-without-final-notice.ts'
import { stage1Answered } from './stage-1-answered.ts'
import { stage1AnsweredExtended } from './stage-1-answered-extended.ts'
import { stage2Acknowledged } from './stage-2-acknowledged.ts'
import { stage2Answered } from './stage-2-answered.ts'
import { stage2AskBy } from './stage-2-ask-by.ts'
import { travelCostsClaimBy } from './travel-costs-claim-by.ts'

/** The clocks of Northern Ireland, in the order a person meets them. */
export const northernIrelandClocks: readonly Clock[] = [
  complainBy,
  stage1Answered,
  stage1AnsweredExtended,
  stage2AskBy,
  stage2Acknowledged,
  stage2Answered,
  ombudsmanBy,
  ombudsmanByWithoutFinalNotice,
  travelCostsClaimBy,
]
