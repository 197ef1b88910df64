import { defineClock } from '../../../clocks/index.ts'

/**
 * WSI 2011/704 regulation 15. Twelve months from the event, or from the day the person became aware of it. What was read is
 * from before April 2026, with no sign that the change of rules then touched the twelve months.
 */
export const complainBy = defineClock({
  id: 'wales/complain-by',
  source: 'carers-uk-making-a-complaint-wales',
  startsWhen: 'event-or-awareness',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-wls-complain-by', months: 12 }],
})
