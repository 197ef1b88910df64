import { defineClock } from '../../../clocks/index.ts'

/**
 * Healthcare Travel Costs Scheme. Three months from the day the travel was paid for.
 */
export const travelCostsClaimBy = defineClock({
  id: 'england/travel-costs-claim-by',
  source: 'nhs-business-services-authority-travel-refunds-article-ka-03910',
  startsWhen: 'travel-paid-for',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-travel', months: 3 }],
})
