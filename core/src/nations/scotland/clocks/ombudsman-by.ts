import { defineClock } from '../../../clocks/index.ts'

/**
 * Scottish Public Services Ombudsman Act 2002 section 10. Twelve months from the day the person became aware of the problem.
 */
export const ombudsmanBy = defineClock({
  id: 'scotland/ombudsman-by',
  source: 'scottish-public-services-ombudsman-time-limit-for-sending-a',
  startsWhen: 'became-aware',
  actor: 'you',
  calendar: 'scotland',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-sct-ombudsman', months: 12 }],
})
