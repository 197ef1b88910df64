import { defineClock } from '../../../clocks/index.ts'

/**
 * SI 2012/2996 Part 9; NHS Constitution. Eighteen weeks from referral to treatment. Nobody could confirm that a referral for
 * a second opinion starts a new clock, and one trust says the first clock runs on. A date would mislead, so it is refused.
 */
export const referralToTreatment = defineClock({
  id: 'england/referral-to-treatment',
  source: 'gov-uk-nhs-choice-framework',
  startsWhen: 'referral-received',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'event-day',
  rollover: 'none',
  neverCounted: 'not-for-a-second-opinion',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-rtt', weeks: 18 }],
})
