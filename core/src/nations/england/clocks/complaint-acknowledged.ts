import { defineClock } from '../../../clocks/index.ts'

/**
 * SI 2009/309 regulation 13; NHS Constitution. Three working days. The day the complaint arrives is day zero; weekends and
 * bank holidays do not count.
 */
export const complaintAcknowledged = defineClock({
  id: 'england/complaint-acknowledged',
  source: 'care-quality-commission-gp-mythbuster-103-complaints-management',
  startsWhen: 'complaint-received',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-ack', workingDays: 3 }],
})
