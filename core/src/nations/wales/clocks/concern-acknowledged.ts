import { defineClock } from '../../../clocks/index.ts'

/**
 * WSI 2011/704 regulation 22. As made: two working days. As amended from 1 April 2026: the new length was not read, and the
 * old one must not be used again. Five working days is our own reminder; the health board's letter gives its dates.
 */
export const concernAcknowledged = defineClock({
  id: 'wales/concern-acknowledged',
  source: 'legislation-gov-uk-wsi-2011-704-part-5-as-made',
  startsWhen: 'concern-received',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [
    { from: 'the-beginning', fact: 'ck-wls-ack-2011', workingDays: 2 },
    { from: '2026-04-01', fact: 'ck-wls-ack', length: 'not-confirmed', reminderWorkingDays: 5 },
  ],
})
