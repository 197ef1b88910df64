import { addDays } from '@fresh-eyes/core/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutes } from '../instant/index.ts'
import { checkRota, gapsIfPublished, gapsOf, holdersAt, inForce, instantOf, layOut } from './index.ts'
import type { Published, Rota, RotaLine, Zone } from './index.ts'

// The clocks of London around both changes of 2026 and the spring change of 2027.
const london: Zone = [
  { from: Date.UTC(2025, 9, 26, 1), offsetMinutes: 0 },
  { from: Date.UTC(2026, 2, 29, 1), offsetMinutes: 60 },
  { from: Date.UTC(2026, 9, 25, 1), offsetMinutes: 0 },
  { from: Date.UTC(2027, 2, 28, 1), offsetMinutes: 60 },
]
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const at = (hours: number, minute = 0): number => hours * 60 + minute
const line = (contact: string, from: number, until: number, days = everyDay): RotaLine => ({
  role: 'responder',
  contact,
  days,
  from,
  until,
})
const dayAndNight = [line('nia', at(8), at(20)), line('tom', at(20), at(8))]
const around = (on: string): Pick<Rota, 'from' | 'until'> => ({
  from: addDays(on, -2),
  until: addDays(on, 3),
})

describe.each([
  ['spring', '2026-03-29', 11],
  ['autumn', '2026-10-25', 13],
])('on the night of the %s change', (_name, on, nightHours) => {
  const rota = layOut({ ...around(on), lines: dayAndNight }, london)

  test(`the night shift is ${nightHours} hours long and no minute is nobody’s [H03]`, () => {
    expect(gapsOf(rota.shifts, ['responder'], rota.from, rota.until)).toEqual([])
    const night = rota.shifts.find(
      ({ contact, from }) => contact === 'tom' && from === instantOf(addDays(on, -1), at(20), london),
    )
    expect(night && (night.until - night.from) / minutes(60)).toBe(nightHours)
  })

  test('shifts that meet inside the hour that is left out or repeated still meet [H03]', () => {
    const meet = [line('nia', at(1, 30), at(13, 30)), line('tom', at(13, 30), at(1, 30))]
    const { shifts, from, until } = layOut({ ...around(on), lines: meet }, london)
    expect(gapsOf(shifts, ['responder'], from, until)).toEqual([])
  })

  test('a minute that is missing on paper is found, to the minute [H03]', () => {
    const short = [line('nia', at(8), at(20)), line('tom', at(20), at(7, 59))]
    const { shifts, from, until } = layOut({ ...around(on), lines: short }, london)
    const gaps = gapsOf(shifts, ['responder'], from, until)
    expect(gaps).toHaveLength(5)
    expect(gaps[2]).toEqual({
      role: 'responder',
      from: instantOf(on, at(7, 59), london),
      until: instantOf(on, at(8), london),
    })
  })
})

test('a role that the chain names and the rota does not is a gap from end to end [H03]', () => {
  const { shifts, from, until } = layOut({ ...around('2026-11-27'), lines: dayAndNight }, london)
  expect(gapsOf(shifts, ['responder', 'site-manager'], from, until)).toEqual([
    { role: 'site-manager', from, until },
  ])
})

test('a later version stands over an earlier one where it covers, and the earlier comes back after it', () => {
  const first = layOut({ from: '2026-11-20', until: '2026-12-10', lines: [line('nia', 0, 0)] }, london, 1)
  const second = layOut({ from: '2026-11-25', until: '2026-11-28', lines: [line('tom', 0, 0)] }, london, 2)
  const shifts = inForce([first, second])
  const who = (on: string): string[] =>
    holdersAt(shifts, 'responder', instantOf(on, at(12), london)).map(({ contact }) => contact)
  expect([who('2026-11-24'), who('2026-11-26'), who('2026-11-28')]).toEqual([['nia'], ['tom'], ['nia']])
  expect(shifts).toHaveLength(3)
})

test('a version that begins after the last one ends leaves a gap between them, and is refused [H03]', () => {
  const first = layOut({ from: '2026-11-20', until: '2026-11-30', lines: dayAndNight }, london, 1)
  const late = layOut({ from: '2026-12-01', until: '2026-12-08', lines: dayAndNight }, london, 2)
  const now = instantOf('2026-11-27', at(3), london)
  expect(gapsIfPublished([first], late, ['responder'], now)).toEqual([
    {
      role: 'responder',
      from: instantOf('2026-11-30', 0, london),
      until: instantOf('2026-12-01', 0, london),
    },
  ])
})

test('a rota with no lines, a day that is none, or a wrong time says so', () => {
  const days = around('2026-11-27')
  expect(checkRota({ ...days, lines: [] })).toEqual(['no-lines'])
  expect(checkRota({ ...days, lines: [line('', -1, 60, [8])] })).toEqual([
    'days-wrong',
    'time-wrong',
    'contact-missing',
  ])
  expect(checkRota({ from: '2026-11-27', until: '2028-11-27', lines: dayAndNight })).toEqual(['too-long'])
})

describe('always', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  const anyLine = fc
    .record({ contact: fc.constantFrom('nia', 'tom', 'bleep'), days, from: minute, until: minute })
    .map((fields): RotaLine => ({ role: 'responder', ...fields }))
  const firstDay = fc
    .constantFrom('2026-03-27', '2026-10-22', '2026-12-30')
    .chain((on) => fc.integer({ min: 0, max: 2 }).map((more) => addDays(on, more)))
  const anyRota = fc
    .record({
      from: firstDay,
      length: fc.integer({ min: 1, max: 4 }),
      lines: fc.array(anyLine, { maxLength: 6 }),
    })
    .map(({ from, length, lines }): Rota => ({ from, until: addDays(from, length), lines }))

  /** The same question asked of every minute, one by one. */
  const minutesWithoutHolder = ({ from, until }: Published, shifts: Published['shifts']): number => {
    let count = 0
    for (let now = from; now < until; now += minutes(1))
      if (!shifts.some((shift) => shift.from <= now && now < shift.until)) count++
    return count
  }

  test('the gaps of a rota are exactly the minutes without an owner, so none without gaps has such a minute [H03]', () => {
    fc.assert(
      fc.property(anyRota, (rota) => {
        const published = layOut(rota, london)
        const gaps = gapsOf(published.shifts, ['responder'], published.from, published.until)
        const inGaps = gaps.reduce((sum, gap) => sum + (gap.until - gap.from) / minutes(1), 0)
        expect(inGaps).toBe(minutesWithoutHolder(published, published.shifts))
      }),
      { numRuns: 200 },
    )
  })

  test('days and nights that meet at any minute leave no minute without an owner, on any night [H03]', () => {
    fc.assert(
      fc.property(firstDay, minute, minute, (from, one, two) => {
        const lines = one === two ? [line('nia', one, two)] : [line('nia', one, two), line('tom', two, one)]
        const published = layOut({ from, until: addDays(from, 3), lines }, london)
        expect(minutesWithoutHolder(published, published.shifts)).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('a version that may be published leaves no minute without an owner, whatever was published before [H03]', () => {
    fc.assert(
      fc.property(
        fc.array(anyRota, { maxLength: 3 }),
        anyRota,
        fc.integer({ min: 0, max: 3000 }),
        (had, next, later) => {
          const before = had.map((rota, index) => layOut(rota, london, index + 1))
          const last = layOut(next, london, before.length + 1)
          const now = last.from + minutes(later)
          const gaps = gapsIfPublished(before, last, ['responder'], now)
          const shifts = inForce([...before, last])
          const open = [...before, last].filter(({ until }) => until > now)
          if (gaps.length > 0 || open.length === 0) return
          const from = Math.max(now, Math.min(...open.map((published) => published.from)))
          const until = Math.max(...open.map((published) => published.until))
          expect(minutesWithoutHolder({ version: 0, from, until, shifts }, shifts)).toBe(0)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a later time of day is never an earlier instant', () => {
    fc.assert(
      fc.property(firstDay, fc.nat(2879), (on, time) => {
        expect(instantOf(on, time + 1, london)).toBeGreaterThanOrEqual(instantOf(on, time, london))
      }),
    )
  })
})
