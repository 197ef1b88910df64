import { defineClock } from '../../../clocks/index.ts'

/**
 * SI 2009/309 regulation 12. Twelve months from the event, or from the day the person became aware of it if that is later.
 * It can be waived for good reasons, so a late complaint is still worth sending.
 */
export const complainBy = defineClock({
  id: 'england/complain-by',
  source: 'parliamentary-and-health-service-ombudsman-making-a-complaint',
  startsWhen: 'event-or-awareness',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-complain-by', months: 12 }],
})
