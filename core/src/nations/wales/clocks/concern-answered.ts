import { defineClock } from '../../../clocks/index.ts'

/**
 * WSI 2011/704 regulation 24. As made: thirty working days. As amended from 1 April 2026: not confirmed, so thirty is only a
 * reminder of ours. Which rules govern a concern raised before April 2026 and still open was not read either.
 */
export const concernAnswered = defineClock({
  id: 'wales/concern-answered',
  source: 'senedd-written-answer-waq79434-on-regulation-24-replies',
  startsWhen: 'concern-received',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [
    { from: 'the-beginning', fact: 'ck-wls-response-2011', workingDays: 30 },
    { from: '2026-04-01', fact: 'ck-wls-response', length: 'not-confirmed', reminderWorkingDays: 30 },
  ],
})
