import { defineClock } from '../../../clocks/index.ts'

/**
 * Public Services Ombudsman Act (Northern Ireland) 2016 section 26(2). Six months from the day the body sent notice that its
 * own steps are finished. The day it was sent counts, not the day it came.
 */
export const ombudsmanBy = defineClock({
  id: 'northern-ireland/ombudsman-by',
  source: 'legislation-gov-uk-public-services-ombudsman-act-northern',
  startsWhen: 'final-notice-sent',
  actor: 'you',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-nir-ombudsman', months: 6 }],
})
