import { defineClock } from '../../../clocks/index.ts'

/**
 * Our own choice: fifteen working days after a clinician agrees to refer, ask for the day it was sent and where it went.
 * Too slow for an urgent referral, which needs a far shorter check.
 */
export const referralNudge = defineClock({
  id: 'uk/referral-nudge',
  source: 'macmillan-cancer-support-getting-a-second-opinion',
  startsWhen: 'referral-agreed',
  actor: 'nobody',
  calendar: 'nation-of-the-body',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-uk-nudge-referral', workingDays: 15 }],
})
