import { defineClock } from '../../../clocks/index.ts'

/**
 * SSI 2012/36 regulation 6B, as amended. Twenty working days after the complaint arrives at, or is moved to, stage 2. It can
 * take longer with an explanation and a new date.
 */
export const stage2Answered = defineClock({
  id: 'scotland/stage-2-answered',
  source: 'legislation-gov-uk-ssi-2012-36-explanatory-note-and-regulation',
  startsWhen: 'complaint-reached-stage-2',
  actor: 'the-body',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-sct-stage2-response', workingDays: 20 }],
})
