import { defineClock } from '../../../clocks/index.ts'

/**
 * The Model Complaints Handling Procedure, under Part 3 of the Public Services Ombudsman Act (NI) 2016, from 1 January 2026.
 * Five working days for a first answer.
 */
export const stage1Answered = defineClock({
  id: 'northern-ireland/stage-1-answered',
  source: 'northern-ireland-public-services-ombudsman-new-complaint-rules',
  startsWhen: 'complaint-received',
  actor: 'the-body',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-01-01', fact: 'ck-nir-stage1', workingDays: 5 }],
})
