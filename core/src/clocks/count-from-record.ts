import type { BankHolidays, VagueDay } from '../calendar/index.ts'
import type { Clock } from './clock.ts'
import type { ClockAnswer } from './clock-answer.ts'
import { countClock } from './count-clock.ts'
import { startEvents, type RecordedDay } from './start-event.ts'

/** What the person has recorded of the event that starts a clock. A day not recorded is left out. */
export interface Recorded {
  happenedOn?: VagueDay
  sentOn?: VagueDay
  receivedOn?: VagueDay
}

export type ClockState =
  /** The day that starts it is not recorded yet; needs says which one to ask for. */
  | { kind: 'not-started'; needs: RecordedDay }
  /** It was sent, but it starts on arrival. Say "if it arrived on" the day it was sent; never show the answer as a deadline. */
  | { kind: 'if-it-arrived-on'; supposed: VagueDay; answer: ClockAnswer }
  | { kind: 'started'; on: VagueDay; answer: ClockAnswer }

/** Counts a clock from what is recorded, and says how sure its start is. */
export function countFromRecord(clock: Clock, recorded: Recorded, holidays: BankHolidays): ClockState {
  const needs = startEvents[clock.startsWhen]
  const on = recorded[needs]
  if (on) return { kind: 'started', on, answer: countClock(clock, on, holidays) }
  const { sentOn } = recorded
  if (needs === 'receivedOn' && sentOn) {
    return { kind: 'if-it-arrived-on', supposed: sentOn, answer: countClock(clock, sentOn, holidays) }
  }
  return { kind: 'not-started', needs }
}
