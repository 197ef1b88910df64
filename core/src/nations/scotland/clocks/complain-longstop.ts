import { defineClock } from '../../../clocks/index.ts'

/**
 * SSI 2012/36 regulation 5. An outer limit of twelve months from the event. Not confirmed: a reminder only.
 */
export const complainLongstop = defineClock({
  id: 'scotland/complain-longstop',
  source: 'legislation-gov-uk-ssi-2012-36-explanatory-note-and-regulation',
  startsWhen: 'event',
  actor: 'you',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-sct-complain-longstop', months: 12 }],
})
