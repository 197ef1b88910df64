import { defineClock } from '../../../clocks/index.ts'

/**
 * SI 2009/309 regulations 13 and 14. The body must name a period, and the rules fix none. Many trusts use 25 to 60 working
 * days as their own policy; that is not law, so the person types in the date they were given.
 */
export const complaintAnsweredAsAgreed = defineClock({
  id: 'england/complaint-answered-as-agreed',
  source: 'shropshire-council-what-to-expect-from-an-nhs-complaint',
  startsWhen: 'body-gave-a-date',
  actor: 'the-body',
  calendar: 'england-and-wales',
  countFrom: 'day-after-event',
  rollover: 'none',
  allows: [{ from: 'the-beginning', fact: 'ck-eng-response-agreed', length: 'the-body-says' }],
})
