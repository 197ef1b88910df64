import { expect, it } from 'vitest'
import { formatDate, formatDay, weekdayName } from './index.ts'

it('writes a day in full', () => {
  expect(formatDay('2026-11-27')).toBe('Friday 27 November 2026')
  expect(formatDay('2027-01-03')).toBe('Sunday 3 January 2027')
})

it('writes a day without its weekday', () => {
  expect(formatDate('2028-02-29')).toBe('29 February 2028')
})

it('names the weekday of days before 1970 too', () => {
  expect(weekdayName('1948-07-05')).toBe('Monday')
})
