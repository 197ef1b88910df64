import { defineClock } from '../../../clocks/index.ts'

/**
 * The Model Complaints Handling Procedure. Three working days after the complaint arrives at, or is moved to, stage 2.
 */
export const stage2Acknowledged = defineClock({
  id: 'northern-ireland/stage-2-acknowledged',
  source: 'sperrin-family-practice-complaints-and-feedback',
  startsWhen: 'complaint-reached-stage-2',
  actor: 'the-body',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-01-01', fact: 'ck-nir-stage2-ack', workingDays: 3 }],
})
