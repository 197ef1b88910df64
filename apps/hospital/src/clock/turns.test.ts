import { expect, test } from 'vitest'
import { checkShifts, turnAt, turnsBetween, type Shift } from './turns.ts'

const london = 'Europe/London'
const hour = 60 * 60_000
const shifts: Shift[] = [
  { name: 'Day', from: '07:30', asks: true },
  { name: 'Night', from: '19:30', asks: false },
]

test('three in the morning is in the night shift that began the evening before', () => {
  const turn = turnAt(shifts, london, Date.UTC(2026, 10, 27, 3))
  expect(turn).toEqual({
    name: 'Night',
    asks: false,
    from: Date.UTC(2026, 10, 26, 19, 30),
    to: Date.UTC(2026, 10, 27, 7, 30),
  })
})

test('the nights on which the clocks change are an hour shorter and an hour longer', () => {
  const spring = turnAt(shifts, london, Date.UTC(2026, 2, 29, 0, 30))
  expect((spring.to - spring.from) / hour).toBe(11)
  const autumn = turnAt(shifts, london, Date.UTC(2026, 9, 25, 0, 30))
  expect((autumn.to - autumn.from) / hour).toBe(13)
})

test('one shift a day begins at its hour every day, summer and winter, with no moment between', () => {
  const daily = [{ name: 'Day', from: '09:00', asks: true }]
  const turns = turnsBetween(daily, london, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))
  expect(turns.length).toBeGreaterThanOrEqual(366)
  for (const [at, turn] of turns.entries()) if (at > 0) expect(turn.from).toBe(turns[at - 1]?.to)
})

test('shifts that ask nobody, or begin at the same time, are refused', () => {
  const wrong = (...typed: Shift[]): string[] =>
    checkShifts(typed).map(({ problem, field }) => `${field}: ${problem}`)
  expect(wrong()).toEqual(['shifts: no-shifts'])
  expect(wrong({ name: 'Night', from: '19:30', asks: false })).toEqual(['shifts: nobody-is-asked'])
  expect(wrong(...shifts, { name: 'Late', from: '19:30', asks: true })).toEqual(['from-2: same-time-twice'])
  expect(wrong({ name: '', from: '7:30', asks: true })).toEqual([
    'name-0: no-name',
    'from-0: time-not-a-time',
  ])
  expect(wrong(...shifts)).toEqual([])
})
