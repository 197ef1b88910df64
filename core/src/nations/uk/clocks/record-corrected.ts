import { defineClock } from '../../../clocks/index.ts'

/**
 * UK GDPR Articles 12 and 16. One month to answer a request to correct a record, counted as for a copy of it.
 */
export const recordCorrected = defineClock({
  id: 'uk/record-corrected',
  source: 'shephall-health-centre-right-to-rectification',
  startsWhen: 'correction-request-received',
  actor: 'the-body',
  calendar: 'nation-of-the-body',
  countFrom: 'event-day-corresponding-date',
  rollover: 'next-working-day',
  allows: [{ from: 'the-beginning', fact: 'ck-uk-correct', months: 1 }],
})
