import { defineClock } from '../../../clocks/index.ts'

/**
 * Data Protection Act 2018 section 164A, from the Data (Use and Access) Act 2025. Thirty days. Readers differ on whether the
 * day it arrives is day one. We count from the day after, which ends later, so that nobody is called late too soon.
 */
export const dataComplaintAcknowledged = defineClock({
  id: 'uk/data-complaint-acknowledged',
  source: 'travers-smith-new-data-protection-complaints-handling-rules',
  startsWhen: 'data-complaint-received',
  actor: 'the-body',
  calendar: 'nation-of-the-body',
  countFrom: 'day-after-event',
  rollover: 'next-working-day',
  allows: [{ from: '2026-06-19', fact: 'ck-uk-dp-complaint-ack', calendarDays: 30 }],
})
