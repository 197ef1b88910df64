import { defineClock } from '../../../clocks/index.ts'

/**
 * The Model Complaints Handling Procedure for health and social care, from 1 January 2026, read in a practice's copy. Six
 * months from the event, or from the day the person became aware of it.
 */
export const complainBy = defineClock({
  id: 'northern-ireland/complain-by',
  source: 'park-practice-webb-stockman-moffett-complaints-policy',
  startsWhen: 'event-or-awareness',
  actor: 'you',
  calendar: 'northern-ireland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-01-01', fact: 'ck-nir-complain-by', months: 6 }],
})
