import { describe, expect, it } from 'vitest'
import { defineClock, lengthOf, type Clock, type ClockPeriod } from './index.ts'

describe('a mistake in a clock is found before it is released', () => {
  it('wants an id with its nation', () => {
    expect(() => clockThat({ id: 'wales/Answer it' })).toThrow('needs an id like')
  })

  it('wants at least one period', () => {
    expect(() => clockThat({ allows: [] })).toThrow('has no period')
  })

  it('wants periods oldest first, each with its own first day', () => {
    const older: ClockPeriod = { from: '2011-04-01', fact: 'older', workingDays: 2 }
    const newer: ClockPeriod = { from: '2026-04-01', fact: 'newer', workingDays: 5 }
    const always: ClockPeriod = { from: 'the-beginning', fact: 'always', workingDays: 5 }
    expect(() => clockThat({ allows: [newer, older] })).toThrow('out of order')
    expect(() => clockThat({ allows: [newer, newer] })).toThrow('out of order')
    expect(() => clockThat({ allows: [older, always] })).toThrow('out of order')
    expect(clockThat({ allows: [always, older, newer] }).allows).toHaveLength(3)
  })

  it('wants whole lengths above nothing', () => {
    expect(() => clockThat({ allows: [{ from: 'the-beginning', fact: 'none', workingDays: 0 }] })).toThrow(
      '(none)',
    )
    expect(() => clockThat({ allows: [{ from: 'the-beginning', fact: 'half', months: 1.5 }] })).toThrow(
      '(half)',
    )
  })
})

it('tells a length from the want of one', () => {
  expect(lengthOf({ from: 'the-beginning', fact: 'one', months: 6 })).toMatchObject({ months: 6 })
  expect(lengthOf({ from: 'the-beginning', fact: 'two', length: 'the-body-says' })).toBeUndefined()
})

function clockThat(differs: Partial<Clock>): Clock {
  return defineClock({
    id: 'wales/made-up',
    source: 'made-up',
    startsWhen: 'concern-received',
    actor: 'the-body',
    calendar: 'england-and-wales',
    countFrom: 'day-after-event',
    rollover: 'none',
    allows: [{ from: 'the-beginning', fact: 'made-up', workingDays: 2 }],
    ...differs,
  })
}
