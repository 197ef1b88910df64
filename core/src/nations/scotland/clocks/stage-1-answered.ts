import { defineClock } from '../../../clocks/index.ts'

/**
 * SSI 2012/36 regulation 6A, which SSI 2016/401 put in from 1 April 2017. Five working days for an early answer.
 */
export const stage1Answered = defineClock({
  id: 'scotland/stage-1-answered',
  source: 'legislation-gov-uk-ssi-2016-401-regulation-2-amends-ssi-2012-36',
  startsWhen: 'complaint-received',
  actor: 'the-body',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2017-04-01', fact: 'ck-sct-stage1', workingDays: 5 }],
})
