import { defineClock } from '../../../clocks/index.ts'

/**
 * SSI 2012/36 regulation 6B, as amended. Three working days after the complaint arrives at, or is moved to, stage 2. The
 * text of 2012 softens this to as soon as reasonably practicable.
 */
export const stage2Acknowledged = defineClock({
  id: 'scotland/stage-2-acknowledged',
  source: 'legislation-gov-uk-ssi-2012-36-explanatory-note-and-regulation',
  startsWhen: 'complaint-reached-stage-2',
  actor: 'the-body',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-sct-stage2-ack', workingDays: 3 }],
})
