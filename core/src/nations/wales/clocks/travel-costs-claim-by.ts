import { defineClock } from '../../../clocks/index.ts'

/**
 * The Welsh travel scheme. Three months is not confirmed: a reminder only.
 */
export const travelCostsClaimBy = defineClock({
  id: 'wales/travel-costs-claim-by',
  source: 'welsh-government-help-with-nhs-travel-costs',
  startsWhen: 'travel-paid-for',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-wls-travel', months: 3 }],
})
