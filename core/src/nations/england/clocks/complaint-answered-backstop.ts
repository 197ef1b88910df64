import { defineClock } from '../../../clocks/index.ts'

/**
 * SI 2009/309 regulation 14(3) and (4), read through its sister rules (SI 2012/3094 regulation 29). Six months that begin on
 * the day the complaint arrives, so they end the day before the same date. Both sides can agree on longer.
 */
export const complaintAnsweredBackstop = defineClock({
  id: 'england/complaint-answered-backstop',
  source: 'legislation-gov-uk-si-2012-3094-regulation-29-sister-rules-for',
  startsWhen: 'complaint-received',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'event-day',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-response-6m', months: 6 }],
})
