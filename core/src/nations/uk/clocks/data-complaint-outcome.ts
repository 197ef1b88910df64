import { defineClock } from '../../../clocks/index.ts'

/**
 * Data Protection Act 2018 section 164A. The answer must come without undue delay. The law gives no number of days, so
 * neither do we.
 */
export const dataComplaintOutcome = defineClock({
  id: 'uk/data-complaint-outcome',
  source: 'travers-smith-new-data-protection-complaints-handling-rules',
  startsWhen: 'data-complaint-received',
  actor: 'the-body',
  calendar: 'nation-of-the-body',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: '2026-06-19', fact: 'ck-uk-dp-complaint-outcome', length: 'without-undue-delay' }],
})
