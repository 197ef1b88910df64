import { defineClock } from '../../../clocks/index.ts'

/**
 * NHS Wales policy on individual patient funding requests. Twenty-five working days after the date on the decision letter.
 * Not confirmed: a reminder only.
 */
export const fundingReviewBy = defineClock({
  id: 'wales/funding-review-by',
  source: 'nhs-wales-joint-commissioning-committee-ipfr',
  startsWhen: 'decision-letter-dated',
  actor: 'you',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-wls-ipfr-review', workingDays: 25 }],
})
