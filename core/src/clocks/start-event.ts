/**
 * What sets a clock going, and where its day is found in what was recorded: the day something was sent, the day it was
 * received, or the day it happened. A clock that starts on receipt has no date until the arrival is recorded.
 */
export const startEvents = {
  'request-sent': 'sentOn',
  'referral-agreed': 'happenedOn',
  'reply-date-passed': 'happenedOn',
  event: 'happenedOn',
  'event-or-awareness': 'happenedOn',
  'became-aware': 'happenedOn',
  'travel-paid-for': 'happenedOn',
  travelled: 'happenedOn',
  'registration-refused': 'happenedOn',
  'referral-received': 'receivedOn',
  'complaint-received': 'receivedOn',
  'concern-received': 'receivedOn',
  'complaint-reached-stage-2': 'receivedOn',
  'stage-1-answer-received': 'receivedOn',
  'records-request-received': 'receivedOn',
  'correction-request-received': 'receivedOn',
  'data-complaint-received': 'receivedOn',
  'body-gave-a-date': 'happenedOn',
  'final-notice-sent': 'sentOn',
  'decision-letter-dated': 'sentOn',
  'ombudsman-decided': 'happenedOn',
} as const

/** The name of an event that starts a clock. Its words are in content/nations/<nation>/clocks.yaml. */
export type StartEvent = keyof typeof startEvents

/** Which recorded day starts the clock. */
export type RecordedDay = (typeof startEvents)[StartEvent]

/** Says whether the clock waits for something to arrive. */
export function startsOnReceipt(startsWhen: StartEvent): boolean {
  return startEvents[startsWhen] === 'receivedOn'
}
