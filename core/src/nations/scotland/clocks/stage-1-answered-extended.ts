import { defineClock } from '../../../clocks/index.ts'

/**
 * SSI 2012/36 regulation 6A(2). Ten working days in all, from the day the complaint arrived, where more time is likely to
 * settle it.
 */
export const stage1AnsweredExtended = defineClock({
  id: 'scotland/stage-1-answered-extended',
  source: 'legislation-gov-uk-ssi-2016-401-regulation-2-amends-ssi-2012-36',
  startsWhen: 'complaint-received',
  actor: 'the-body',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2017-04-01', fact: 'ck-sct-stage1-max', workingDays: 10 }],
})
