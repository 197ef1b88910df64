import { describe, expect, it } from 'vitest'
import type { BankHolidays } from '../calendar/index.ts'
import type { CountFrom, Length, Rollover } from './index.ts'
import { countLength } from './count-length.ts'

const holidays: BankHolidays = {
  division: 'scotland',
  first: 2025,
  last: 2028,
  days: { '2026-11-30': 'St Andrew’s Day', '2026-12-25': 'Christmas Day' },
}

describe('when the day after is day one', () => {
  it('ends months and years on the same date', () => {
    expect(end({ months: 6 }, 'day-after-event', '2026-11-20')).toBe('2027-05-20')
    expect(end({ years: 1 }, 'day-after-event', '2026-11-20')).toBe('2027-11-20')
  })

  it('gives a shorter month its last day', () => {
    expect(end({ months: 6 }, 'day-after-event', '2026-08-31')).toBe('2027-02-28')
    expect(end({ years: 1 }, 'day-after-event', '2028-02-29')).toBe('2029-02-28')
  })

  it('counts days and weeks from the next day', () => {
    expect(end({ calendarDays: 14 }, 'day-after-event', '2026-11-20')).toBe('2026-12-04')
    expect(end({ weeks: 2 }, 'day-after-event', '2026-11-20')).toBe('2026-12-04')
  })

  it('passes over weekends and bank holidays only in a count of working days', () => {
    expect(end({ workingDays: 3 }, 'day-after-event', '2026-11-27')).toBe('2026-12-03')
  })
})

describe('when the event’s own day is day one', () => {
  it('ends months and years the day before the same date', () => {
    expect(end({ months: 6 }, 'event-day', '2026-11-20')).toBe('2027-05-19')
    expect(end({ years: 1 }, 'event-day', '2027-03-01')).toBe('2028-02-29')
    expect(end({ months: 1 }, 'event-day', '2027-03-01')).toBe('2027-03-31')
  })

  it('ends on the month’s last day when it has no such date, not the day before that', () => {
    expect(end({ months: 6 }, 'event-day', '2026-08-31')).toBe('2027-02-28')
    expect(end({ months: 6 }, 'event-day', '2026-08-29')).toBe('2027-02-28')
    expect(end({ months: 6 }, 'event-day', '2026-08-28')).toBe('2027-02-27')
    expect(end({ years: 1 }, 'event-day', '2028-02-29')).toBe('2029-02-28')
  })

  it('ends days and weeks one day sooner', () => {
    expect(end({ calendarDays: 14 }, 'event-day', '2026-11-20')).toBe('2026-12-03')
    expect(end({ weeks: 18 }, 'event-day', '2026-11-20')).toBe('2027-03-25')
  })

  it('counts that day only if it is a working day', () => {
    expect(end({ workingDays: 1 }, 'event-day', '2026-11-27')).toBe('2026-11-27')
    expect(end({ workingDays: 1 }, 'event-day', '2026-11-28')).toBe('2026-12-01')
  })
})

describe('the same date in a later month', () => {
  it('is that date, or the month’s last day', () => {
    expect(end({ months: 1 }, 'event-day-corresponding-date', '2026-11-25')).toBe('2026-12-25')
    expect(end({ months: 1 }, 'event-day-corresponding-date', '2027-01-31')).toBe('2027-02-28')
  })

  it('moves on to a working day only where the law says so, and says what it passed over', () => {
    expect(count({ months: 1 }, 'event-day-corresponding-date', '2026-11-25', 'next-working-day')).toEqual({
      kind: 'day',
      day: '2026-12-28',
      skipped: [
        { date: '2026-12-25', why: 'Christmas Day' },
        { date: '2026-12-26', why: 'Saturday' },
        { date: '2026-12-27', why: 'Sunday' },
      ],
    })
  })
})

describe('after the last year of bank holidays', () => {
  it('still answers in months, because they need none', () => {
    expect(end({ months: 12 }, 'day-after-event', '2035-05-05')).toBe('2036-05-05')
  })

  it('refuses working days and a roll-over', () => {
    const beyond = { kind: 'beyond-holidays', first: 2025, last: 2028 }
    expect(count({ workingDays: 3 }, 'day-after-event', '2028-12-28', 'none')).toEqual(beyond)
    expect(count({ months: 1 }, 'event-day-corresponding-date', '2028-12-15', 'next-working-day')).toEqual(
      beyond,
    )
  })
})

function end(length: Length, countFrom: CountFrom, startsOn: string): string | undefined {
  const counted = count(length, countFrom, startsOn, 'none')
  return counted.kind === 'day' ? counted.day : undefined
}

function count(length: Length, countFrom: CountFrom, startsOn: string, rollover: Rollover) {
  return countLength(length, { countFrom, rollover }, startsOn, holidays)
}
