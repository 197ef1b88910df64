import { defineClock } from '../../../clocks/index.ts'

/**
 * UK GDPR Article 12(3). Three months from the start, only if the body says why within the first month.
 */
export const recordsCopyExtended = defineClock({
  id: 'uk/records-copy-extended',
  source: 'information-commissioners-office-right-of-access-responding-to',
  startsWhen: 'records-request-received',
  actor: 'the-body',
  calendar: 'nation-of-the-body',
  countFrom: 'event-day-corresponding-date',
  rollover: 'next-working-day',
  allows: [{ from: 'the-beginning', fact: 'ck-uk-records-extended', months: 3 }],
})
