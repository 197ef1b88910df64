import type { LetterClocks } from '../letter-clocks.ts'

/** Northern Ireland, since 1 January 2026: a frontline reply, then an investigation. */
export const northernIrelandLetterClocks: LetterClocks = {
  complaint: {
    answered: ['northern-ireland/stage-1-answered', 'northern-ireland/stage-1-answered-extended'],
  },
  // The group passes a complaint on and keeps no clock that we have read (lt-08).
  commissioner: { answered: ['northern-ireland/stage-1-answered'] },
  next: {
    acknowledged: 'northern-ireland/stage-2-acknowledged',
    answered: ['northern-ireland/stage-2-answered'],
  },
  // The ombudsman's six months run from the final notice, whose own day only the person can read. The year is for those who
  // go before it, and would mislead by itself.
  lastDays: {
    complaint: ['northern-ireland/complain-by'],
    ombudsman: ['northern-ireland/ombudsman-by', 'northern-ireland/ombudsman-by-without-final-notice'],
  },
  askNextBy: 'northern-ireland/stage-2-ask-by',
  others: {},
}
