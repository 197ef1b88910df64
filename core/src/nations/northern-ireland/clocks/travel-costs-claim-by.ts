import { defineClock } from '../../../clocks/index.ts'

/**
 * Hospital Travel Costs Scheme. Three months from the day of travel is not confirmed: a reminder only.
 */
export const travelCostsClaimBy = defineClock({
  id: 'northern-ireland/travel-costs-claim-by',
  source: 'nidirect-hospital-travel-costs-scheme',
  startsWhen: 'travelled',
  actor: 'you',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-nir-travel', months: 3 }],
})
