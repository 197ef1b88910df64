import { expect, test } from 'vitest'
import { sayWhen } from './clock-time.ts'

const london = 'Europe/London'
const at = (text: string): number => Date.parse(text)

test('a time of today is the time alone; one of another day has its day, so that yesterday’s 01:00 is not tonight’s', () => {
  const now = at('2026-11-27T14:00:00Z')
  expect(sayWhen(at('2026-11-27T01:00:00Z'), now, london)).toBe('01:00')
  expect(sayWhen(at('2026-11-26T01:00:00Z'), now, london)).toBe('01:00 on Thursday 26 November 2026')
  expect(sayWhen(at('2025-11-27T01:00:00Z'), now, london)).toBe('01:00 on Thursday 27 November 2025')
})

test('the day is that of the site: half past midnight in summer is another day than eleven in the evening', () => {
  expect(sayWhen(at('2026-07-01T22:00:00Z'), at('2026-07-01T23:30:00Z'), london)).toBe(
    '23:00 on Wednesday 1 July 2026',
  )
})
