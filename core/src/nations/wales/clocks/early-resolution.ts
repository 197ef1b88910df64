import { defineClock } from '../../../clocks/index.ts'

/**
 * WSI 2011/704 as amended from 1 April 2026. The stage is confirmed, its length is not. Ten working days is our own reminder.
 */
export const earlyResolution = defineClock({
  id: 'wales/early-resolution',
  source: 'british-medical-association-focus-on-the-updated-nhs-wales',
  startsWhen: 'concern-received',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [
    { from: '2026-04-01', fact: 'ck-wls-early-resolution', length: 'not-confirmed', reminderWorkingDays: 10 },
  ],
})
