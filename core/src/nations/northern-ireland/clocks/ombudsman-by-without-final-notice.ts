import { defineClock } from '../../../clocks/index.ts'

/**
 * Public Services Ombudsman Act (Northern Ireland) 2016 section 26(3), for a case taken up before local steps are finished.
 * Twelve months from the day the person first had notice of the matter. When such a case can be taken was not read.
 */
export const ombudsmanByWithoutFinalNotice = defineClock({
  id: 'northern-ireland/ombudsman-by-without-final-notice',
  source: 'legislation-gov-uk-public-services-ombudsman-act-northern',
  startsWhen: 'became-aware',
  actor: 'you',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-nir-ombudsman-early', months: 12 }],
})
