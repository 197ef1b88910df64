import { defineClock } from '../../../clocks/index.ts'

/**
 * GMS contract regulations. A practice that refuses to register someone writes to them with its reasons within fourteen days,
 * weekends counted.
 */
export const practiceRegistrationRefusalReasons = defineClock({
  id: 'england/practice-registration-refusal-reasons',
  source: 'doncaster-lmc-list-closure-guidance-quoting-the-gms-contract',
  startsWhen: 'registration-refused',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-gp-refusal-reasons', calendarDays: 14 }],
})
