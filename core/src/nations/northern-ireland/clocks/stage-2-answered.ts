import { defineClock } from '../../../clocks/index.ts'

/**
 * The Model Complaints Handling Procedure. Twenty working days after the complaint arrives at, or is moved to, stage 2, and
 * twenty more with an explanation.
 */
export const stage2Answered = defineClock({
  id: 'northern-ireland/stage-2-answered',
  source: 'northern-ireland-public-services-ombudsman-new-complaint-rules',
  startsWhen: 'complaint-reached-stage-2',
  actor: 'the-body',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-01-01', fact: 'ck-nir-stage2-response', workingDays: 20 }],
})
