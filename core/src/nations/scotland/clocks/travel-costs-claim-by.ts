import { defineClock } from '../../../clocks/index.ts'

/**
 * The Scottish travel schemes. Three months is not confirmed: a reminder only.
 */
export const travelCostsClaimBy = defineClock({
  id: 'scotland/travel-costs-claim-by',
  source: 'nhs-inform-help-with-travel-costs',
  startsWhen: 'travel-paid-for',
  actor: 'you',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-sct-travel', months: 3 }],
})
