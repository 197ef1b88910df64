import { defineClock } from '../../../clocks/index.ts'

/**
 * No law fixes a reply time for a second-opinion request. Ten working days is our own choice, a reminder to ask again.
 * Never show it as a deadline.
 */
export const requestNudge = defineClock({
  id: 'uk/request-nudge',
  source: 'macmillan-cancer-support-getting-a-second-opinion',
  startsWhen: 'request-sent',
  actor: 'nobody',
  calendar: 'nation-of-the-body',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-uk-nudge-request', workingDays: 10 }],
})
