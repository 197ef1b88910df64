import { defineClock } from '../../../clocks/index.ts'

/**
 * Our own choice: two working days after a reply date has passed, send the chasing letter. A letter may still be in the post.
 */
export const chaseNudge = defineClock({
  id: 'uk/chase-nudge',
  source: 'patient-advice-and-support-service-nhs-complaints-procedure',
  startsWhen: 'reply-date-passed',
  actor: 'nobody',
  calendar: 'nation-of-the-body',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-uk-nudge-chase', workingDays: 2 }],
})
