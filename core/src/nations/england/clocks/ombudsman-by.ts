import { defineClock } from '../../../clocks/index.ts'

/**
 * Health Service Commissioners Act 1993 section 9(4). One year from the day the person first knew of the problem, not from
 * the final reply. More than a year is too late, so the same date a year later is still in time.
 */
export const ombudsmanBy = defineClock({
  id: 'england/ombudsman-by',
  source: 'legislation-gov-uk-health-service-commissioners-act-1993-2',
  startsWhen: 'became-aware',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-ombudsman', years: 1 }],
})
