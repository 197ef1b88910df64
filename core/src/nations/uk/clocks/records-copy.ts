import { defineClock } from '../../../clocks/index.ts'

/**
 * UK GDPR Articles 12 and 15. One month: the same date next month, or that month's last day, and the law itself moves a
 * weekend or bank holiday to the next working day. When the body must ask who you are, or which records you mean, it starts
 * on the day it gets the answer.
 */
export const recordsCopy = defineClock({
  id: 'uk/records-copy',
  source: 'information-commissioners-office-right-of-access-responding-to',
  startsWhen: 'records-request-received',
  actor: 'the-body',
  calendar: 'nation-of-the-body',
  countFrom: 'event-day-corresponding-date',
  rollover: 'next-working-day',
  allows: [{ from: 'the-beginning', fact: 'ck-uk-records', months: 1 }],
})
