import type { Clock } from '../../../clocks/index.ts'
import { complainBy } from './complain-by.ts'
import { complainLongstop } from './complain-longstop.ts'
import { ombudsmanBy } from './ombudsman-by.ts'
import { stage1Answered } from './stage-1-answered.ts'
import { stage1AnsweredExtended } from './stage-1-answered-extended.ts'
import { stage2Acknowledged } from './stage-2-acknowledged.ts'
import { stage2Answered } from './stage-2-answered.ts'
import { travelCostsClaimBy } from './travel-costs-claim-by.ts'

/** The clocks of Scotland, in the order a person meets them. */
export const scotlandClocks: readonly Clock[] = [
  complainBy,
  complainLongstop,
  stage1Answered,
  stage1AnsweredExtended,
  stage2Acknowledged,
  stage2Answered,
  ombudsmanBy,
  travelCostsClaimBy,
]
