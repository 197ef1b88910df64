import { defineClock } from '../../../clocks/index.ts'

/**
 * SSI 2012/36 regulation 5, as amended. Six months from the event, or from the day the person learned there was cause to
 * complain, so long as that was within twelve months of the event (scotland/complain-longstop).
 */
export const complainBy = defineClock({
  id: 'scotland/complain-by',
  source: 'legislation-gov-uk-ssi-2012-36-explanatory-note-and-regulation',
  startsWhen: 'event-or-awareness',
  actor: 'you',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-sct-complain-by', months: 6 }],
})
