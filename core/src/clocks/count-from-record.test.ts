import { describe, expect, it } from 'vitest'
import { exactly, type BankHolidays } from '../calendar/index.ts'
import { countFromRecord, defineClock, startsOnReceipt, type Clock, type StartEvent } from './index.ts'

const holidays: BankHolidays = { division: 'scotland', first: 2025, last: 2028, days: {} }
const friday = exactly('2026-11-27')
const tuesday = exactly('2026-12-01')

describe('a clock that starts when something arrives', () => {
  const clock = clockThatStarts('complaint-received')

  it('has not started while nothing is recorded, and asks for the day it arrived', () => {
    expect(countFromRecord(clock, {}, holidays)).toEqual({ kind: 'not-started', needs: 'receivedOn' })
  })

  it('only supposes an arrival from the day it was sent', () => {
    const state = countFromRecord(clock, { sentOn: friday }, holidays)
    expect(state).toMatchObject({ kind: 'if-it-arrived-on', supposed: friday, answer: { due: '2026-12-02' } })
  })

  it('counts once the arrival is recorded', () => {
    const state = countFromRecord(clock, { sentOn: friday, receivedOn: tuesday }, holidays)
    expect(state).toMatchObject({ kind: 'started', on: tuesday, answer: { due: '2026-12-04' } })
  })
})

describe('a clock that starts when something is sent', () => {
  const clock = clockThatStarts('request-sent')

  it('counts from the day it was sent, whenever it arrived', () => {
    const state = countFromRecord(clock, { sentOn: friday, receivedOn: tuesday }, holidays)
    expect(state).toMatchObject({ kind: 'started', on: friday })
  })

  it('does not take the day it arrived for the day it was sent', () => {
    const state = countFromRecord(clock, { receivedOn: tuesday }, holidays)
    expect(state).toEqual({ kind: 'not-started', needs: 'sentOn' })
  })
})

it('counts from the day a thing happened', () => {
  const state = countFromRecord(clockThatStarts('became-aware'), { happenedOn: friday }, holidays)
  expect(state).toMatchObject({ kind: 'started', on: friday })
})

it('knows which clocks wait for an arrival', () => {
  expect(startsOnReceipt('records-request-received')).toBe(true)
  expect(startsOnReceipt('stage-1-answer-received')).toBe(true)
  expect(startsOnReceipt('request-sent')).toBe(false)
  expect(startsOnReceipt('final-notice-sent')).toBe(false)
})

function clockThatStarts(startsWhen: StartEvent): Clock {
  return defineClock({
    id: 'scotland/made-up',
    source: 'made-up',
    startsWhen,
    actor: 'the-body',
    calendar: 'scotland',
    countFrom: 'day-after-event',
    rollover: 'none',
    allows: [{ from: 'the-beginning', fact: 'made-up', workingDays: 3 }],
  })
}
