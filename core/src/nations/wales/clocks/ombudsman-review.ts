import { defineClock } from '../../../clocks/index.ts'

/**
 * The ombudsman's own review process, which is not law. Twenty working days after its decision.
 */
export const ombudsmanReview = defineClock({
  id: 'wales/ombudsman-review',
  source: 'public-services-ombudsman-for-wales-request-a-review-of-a',
  startsWhen: 'ombudsman-decided',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-wls-ombudsman-review', workingDays: 20 }],
})
