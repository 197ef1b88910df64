import { defineClock } from '../../../clocks/index.ts'

/**
 * One trust's procedure (South Eastern); other bodies may differ, so it is a reminder only. Its thirty days are taken to
 * count weekends.
 */
export const stage2AskBy = defineClock({
  id: 'northern-ireland/stage-2-ask-by',
  source: 'south-eastern-health-and-social-care-trust-what-happens-when',
  startsWhen: 'stage-1-answer-received',
  actor: 'you',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-01-01', fact: 'ck-nir-stage2-ask', calendarDays: 30 }],
})
