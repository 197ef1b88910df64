import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  addDays,
  addWorkingDays,
  bankHolidaysFrom,
  weekday,
  whyNotWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type CalendarFile,
  type Division,
} from './index.ts'

const england = holidaysOf('england-and-wales')
const scotland = holidaysOf('scotland')
const northernIreland = holidaysOf('northern-ireland')

describe('counting working days', () => {
  it('does not count the day itself, and says why each day was skipped', () => {
    expect(addWorkingDays('2026-11-27', 3, england)).toEqual({
      kind: 'day',
      day: '2026-12-02',
      skipped: [
        { date: '2026-11-28', why: 'Saturday' },
        { date: '2026-11-29', why: 'Sunday' },
      ],
    })
  })

  it('names the bank holiday it passed over', () => {
    const counted = addWorkingDays('2026-11-27', 3, scotland)
    expect(counted).toMatchObject({ day: '2026-12-03' })
    expect(counted).toHaveProperty('skipped.2', { date: '2026-11-30', why: 'St Andrew’s Day' })
  })

  it('counts a Saturday arrival from Monday', () => {
    expect(addWorkingDays('2026-11-28', 1, england)).toMatchObject({ day: '2026-11-30' })
  })

  it('passes over the long weekend of Christmas', () => {
    expect(addWorkingDays('2026-12-24', 1, england)).toEqual({
      kind: 'day',
      day: '2026-12-29',
      skipped: [
        { date: '2026-12-25', why: 'Christmas Day' },
        { date: '2026-12-26', why: 'Saturday' },
        { date: '2026-12-27', why: 'Sunday' },
        { date: '2026-12-28', why: 'Boxing Day (substitute day)' },
      ],
    })
  })

  it('counts 12 July as a holiday in Northern Ireland only', () => {
    expect(addWorkingDays('2027-07-05', 10, northernIreland)).toMatchObject({ day: '2027-07-20' })
    expect(addWorkingDays('2027-07-05', 10, england)).toMatchObject({ day: '2027-07-19' })
  })

  it('says that it does not know the holidays after 2028, and never guesses', () => {
    expect(addWorkingDays('2028-12-28', 2, england)).toEqual({
      kind: 'beyond-holidays',
      first: 2025,
      last: 2028,
    })
    expect(addWorkingDays('2028-12-28', 1, england)).toMatchObject({ day: '2028-12-29' })
    expect(addWorkingDays('2024-12-30', 1, england)).toMatchObject({ kind: 'beyond-holidays' })
  })

  it('starts from the last day of 2024, because the days it counts are in 2025', () => {
    expect(addWorkingDays('2024-12-31', 1, england)).toMatchObject({ day: '2025-01-02' })
  })

  it('calls less than one working day a bug', () => {
    expect(() => addWorkingDays('2026-11-27', 0, england)).toThrow(/1 working day or more/)
  })
})

// From the table that the product was specified with: day zero, working days, then the end in each list.
describe('working days worked out by hand', () => {
  it.each([
    ['2026-11-27', 3, '2026-12-02', '2026-12-03', '2026-12-02'],
    ['2026-11-20', 20, '2026-12-18', '2026-12-21', '2026-12-18'],
    ['2026-12-14', 20, '2027-01-14', '2027-01-15', '2027-01-14'],
    ['2027-02-25', 20, '2027-03-25', '2027-03-25', '2027-03-30'],
    ['2027-07-05', 10, '2027-07-19', '2027-07-19', '2027-07-20'],
    ['2026-06-10', 5, '2026-06-17', '2026-06-18', '2026-06-17'],
  ])('%s and %i working days', (start, n, inEnglandAndWales, inScotland, inNorthernIreland) => {
    expect(addWorkingDays(start, n, england)).toMatchObject({ day: inEnglandAndWales })
    expect(addWorkingDays(start, n, scotland)).toMatchObject({ day: inScotland })
    expect(addWorkingDays(start, n, northernIreland)).toMatchObject({ day: inNorthernIreland })
  })
})

describe('the nearest working day', () => {
  it('stays where it is on a working day', () => {
    expect(workingDayOnOrBefore('2026-11-27', england)).toEqual({
      kind: 'day',
      day: '2026-11-27',
      skipped: [],
    })
    expect(workingDayOnOrAfter('2026-11-27', england)).toEqual({
      kind: 'day',
      day: '2026-11-27',
      skipped: [],
    })
  })

  it('goes back over Easter to the Thursday before', () => {
    expect(workingDayOnOrBefore('2027-03-29', england)).toMatchObject({ day: '2027-03-25' })
  })

  it('goes forward over New Year, further in Scotland', () => {
    expect(workingDayOnOrAfter('2027-01-02', england)).toMatchObject({ day: '2027-01-04' })
    expect(workingDayOnOrAfter('2027-01-02', scotland)).toMatchObject({ day: '2027-01-05' })
  })

  it('does not know the working day before New Year 2025', () => {
    expect(workingDayOnOrBefore('2025-01-01', england)).toMatchObject({ kind: 'beyond-holidays' })
  })
})

describe('always', () => {
  const start = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays('2025-01-01', days))
  const length = fc.integer({ min: 1, max: 60 })
  const list = fc.constantFrom(england, scotland, northernIreland)

  it('ends on a working day, with every day on the way either counted or explained', () => {
    fc.assert(
      fc.property(start, length, list, (day, n, holidays) => {
        const counted = addWorkingDays(day, n, holidays)
        if (counted.kind !== 'day') throw new Error('the list covers all of these')
        expect(whyNotWorkingDay(counted.day, holidays)).toBeUndefined()
        expect(weekday(counted.day)).toBeLessThan(6)
        expect(addDays(day, n + counted.skipped.length)).toBe(counted.day)
      }),
    )
  })

  it('is never made earlier by one more bank holiday', () => {
    fc.assert(
      fc.property(start, length, list, start, (day, n, holidays, extra) => {
        const more = { ...holidays, days: { ...holidays.days, [extra]: 'One more day' } }
        const [before, after] = [addWorkingDays(day, n, holidays), addWorkingDays(day, n, more)]
        if (before.kind !== 'day' || after.kind !== 'day') throw new Error('the list covers all of these')
        expect(after.day >= before.day).toBe(true)
      }),
    )
  })
})

function holidaysOf(division: Division) {
  const file = new URL(`../../../content/calendars/${division}.yaml`, import.meta.url)
  return bankHolidaysFrom(parse(readFileSync(file, 'utf8')) as CalendarFile)
}
