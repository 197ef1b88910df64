import { defineClock } from '../../../clocks/index.ts'

/**
 * Public Services Ombudsman (Wales) Act 2019 section 8(1)(c). One year that begins on the day the person first had notice of
 * the matter, so it ends the day before the anniversary. In England it ends on the anniversary itself.
 */
export const ombudsmanBy = defineClock({
  id: 'wales/ombudsman-by',
  source: 'legislation-gov-uk-public-services-ombudsman-wales-act-2019',
  startsWhen: 'became-aware',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'event-day',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-wls-ombudsman', years: 1 }],
})
