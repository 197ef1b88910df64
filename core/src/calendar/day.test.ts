import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayFrom, daysBetween, parseDay, weekday } from './index.ts'

describe('reading a day', () => {
  it('reads a day written year first', () => {
    expect(parseDay('2026-11-27')).toBe('2026-11-27')
  })

  it('refuses a day that does not exist', () => {
    expect(parseDay('2026-02-31')).toBeUndefined()
    expect(parseDay('2027-02-29')).toBeUndefined()
    expect(parseDay('2026-13-01')).toBeUndefined()
    expect(parseDay('2026-00-10')).toBeUndefined()
    expect(parseDay('2026-04-00')).toBeUndefined()
  })

  it('knows that 2000 was a leap year and 1900 was not', () => {
    expect(parseDay('2000-02-29')).toBe('2000-02-29')
    expect(parseDay('1900-02-29')).toBeUndefined()
  })

  it('refuses every other shape, even one that looks close', () => {
    for (const text of ['', '27/11/2026', '2026-1-1', '2026-11-27T00:00', ' 2026-11-27', '２０２６-11-27']) {
      expect(parseDay(text)).toBeUndefined()
    }
  })

  it('refuses a year that must be a slip of the finger', () => {
    expect(parseDay('0226-11-27')).toBeUndefined()
    expect(parseDay('2300-01-01')).toBeUndefined()
    expect(parseDay('9999-12-31')).toBeUndefined()
  })

  it('builds a day from numbers, and refuses halves', () => {
    expect(dayFrom(2026, 2, 28)).toBe('2026-02-28')
    expect(dayFrom(2026, 2, 28.5)).toBeUndefined()
  })
})

describe('counting', () => {
  it('steps over the end of February in a leap year', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  })

  it('counts no hours, so a clock change loses nothing', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  it('gives a shorter month its last day', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  it('calls something that is not a day a bug', () => {
    expect(() => addDays('spring 2024', 1)).toThrow(/parseVagueDay/)
    expect(() => addDays('2026-11-27', 4_000_000)).toThrow(/9999/)
  })
})

describe('always', () => {
  // 1 January 1900 to 31 December 2100.
  const anyDay = fc.integer({ min: 0, max: 73_413 }).map((number) => addDays('1900-01-01', number))

  it('walks every day from 1900 to 2100 as Temporal does', () => {
    let oracle = Temporal.PlainDate.from('1900-01-01')
    for (let day = '1900-01-01'; day <= '2100-12-31'; day = addDays(day, 1)) {
      if (day !== oracle.toString() || weekday(day) !== oracle.dayOfWeek || parseDay(day) !== day) {
        expect(`${day} ${weekday(day)}`).toBe(`${oracle.toString()} ${oracle.dayOfWeek}`)
      }
      oracle = oracle.add({ days: 1 })
    }
  })

  it('adds days and months, and measures between, as Temporal does', () => {
    const number = fc.integer({ min: -40_000, max: 40_000 })
    const months = fc.integer({ min: -1_200, max: 1_200 })
    fc.assert(
      fc.property(anyDay, anyDay, number, months, (day, other, days, someMonths) => {
        const oracle = Temporal.PlainDate.from(day)
        expect(addDays(day, days)).toBe(oracle.add({ days }).toString())
        expect(addMonths(day, someMonths)).toBe(oracle.add({ months: someMonths }).toString())
        expect(daysBetween(day, other)).toBe(oracle.until(other, { largestUnit: 'days' }).days)
      }),
    )
  })

  it('reads exactly the days that Temporal says exist', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part(14), part(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`
        expect(parseDay(text) !== undefined).toBe(existsInTemporal(text))
      }),
    )
  })

  it('never throws while reading, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDay(text)).toBeUndefined()
      }),
    )
  })
})

function existsInTemporal(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
