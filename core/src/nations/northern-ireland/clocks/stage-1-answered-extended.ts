import { defineClock } from '../../../clocks/index.ts'

/**
 * The Model Complaints Handling Procedure. Ten working days in all, from the day the complaint arrived.
 */
export const stage1AnsweredExtended = defineClock({
  id: 'northern-ireland/stage-1-answered-extended',
  source: 'sperrin-family-practice-complaints-and-feedback',
  startsWhen: 'complaint-received',
  actor: 'the-body',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-01-01', fact: 'ck-nir-stage1-max', workingDays: 10 }],
})
