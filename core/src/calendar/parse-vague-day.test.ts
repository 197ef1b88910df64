import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatDay, parseDay, parseVagueDay, sayVagueDay } from './index.ts'

const today = '2026-11-21'

describe('a day that is known', () => {
  it.each([
    '2026-11-27',
    '27 November 2026',
    '27th November 2026',
    '27th of Nov 2026',
    'Friday 27 November 2026',
    'on fri 27 nov 2026',
    'November 27, 2026',
    '27/11/2026',
    '27.11.2026',
    '27-11-26',
    '  27   November\t2026 ',
  ])('reads %s', (text) => {
    expect(parseVagueDay(text, today)).toMatchObject({ earliest: '2026-11-27', latest: '2026-11-27' })
  })

  it('reads numbers day first, as in Britain', () => {
    expect(parseVagueDay('03/04/2026', today)).toMatchObject({ earliest: '2026-04-03' })
    expect(parseVagueDay('04/13/2026', today)).toBeUndefined()
  })

  it('puts a two-figure year no more than ten years ahead', () => {
    expect(parseVagueDay('1/2/36', today)).toMatchObject({ earliest: '2036-02-01' })
    expect(parseVagueDay('1/2/37', today)).toMatchObject({ earliest: '1937-02-01' })
  })

  it('keeps the words as they were typed', () => {
    expect(parseVagueDay(' Spring  2024 ', today)?.words).toBe('Spring 2024')
  })
})

describe('a day that is only roughly known', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['11/2026', '2026-11-01', '2026-11-30'],
    ['November 2026', '2026-11-01', '2026-11-30'],
    ['in Feb 2028', '2028-02-01', '2028-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['spring 2024', '2024-03-01', '2024-05-31'],
    ['the summer of 2024', '2024-06-01', '2024-08-31'],
    ['autumn 2024', '2024-09-01', '2024-11-30'],
    ['early March 2024', '2024-03-01', '2024-03-10'],
    ['mid-March 2024', '2024-03-11', '2024-03-20'],
    ['late February 2024', '2024-02-21', '2024-02-29'],
    ['end of March 2024', '2024-03-21', '2024-03-31'],
    ['early summer 2024', '2024-06-01', '2024-06-30'],
    ['late 2023', '2023-09-01', '2023-12-31'],
  ])('reads %s', (text, earliest, latest) => {
    expect(parseVagueDay(text, today)).toMatchObject({ earliest, latest })
  })

  it.each(['winter 2024', 'winter 2024/25', 'winter 2024-2025', 'winter 2024 to 2025'])(
    'reads %s as December and the two months after it',
    (text) => {
      expect(parseVagueDay(text, today)).toMatchObject({ earliest: '2024-12-01', latest: '2025-02-28' })
    },
  )

  it.each([
    ['about 27 November 2026', '2026-11-24', '2026-11-30'],
    ['about early March 2024', '2024-02-23', '2024-03-17'],
    ['about June 2023', '2023-05-01', '2023-07-31'],
    ['around spring 2024', '2024-02-01', '2024-06-30'],
    ['roughly 2019', '2018-07-01', '2020-06-30'],
  ])('widens %s', (text, earliest, latest) => {
    expect(parseVagueDay(text, today)).toMatchObject({ earliest, latest })
  })
})

describe('a day told from today, Saturday 21 November 2026', () => {
  it.each([
    ['today', '2026-11-21', '2026-11-21'],
    ['yesterday', '2026-11-20', '2026-11-20'],
    ['3 days ago', '2026-11-18', '2026-11-18'],
    ['three weeks ago', '2026-10-28', '2026-11-03'],
    ['about 3 weeks ago', '2026-10-24', '2026-11-07'],
    ['about three weeks ago', '2026-10-24', '2026-11-07'],
    ['a couple of months ago', '2026-09-06', '2026-10-06'],
    ['about two years ago', '2024-05-21', '2025-05-21'],
    ['about three weeks', '2026-10-24', '2026-11-21'],
    ['for about 3 weeks', '2026-10-24', '2026-11-21'],
    ['three weeks', '2026-10-28', '2026-11-21'],
    ['for the last two months', '2026-09-06', '2026-11-21'],
    ['last week', '2026-11-09', '2026-11-15'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['last summer', '2026-06-01', '2026-08-31'],
    ['last autumn', '2025-09-01', '2025-11-30'],
    ['last winter', '2025-12-01', '2026-02-28'],
    ['last March', '2026-03-01', '2026-03-31'],
    ['this month', '2026-11-01', '2026-11-30'],
    ['this winter', '2026-12-01', '2027-02-28'],
  ])('reads %s', (text, earliest, latest) => {
    expect(parseVagueDay(text, today)).toMatchObject({ earliest, latest })
  })

  it('never puts something that was ago after today', () => {
    expect(parseVagueDay('about a week ago', '2026-11-21')).toMatchObject({ latest: '2026-11-21' })
  })

  it('finds last month across New Year, and the winter that is still going on', () => {
    expect(parseVagueDay('last month', '2027-01-10')).toMatchObject({ earliest: '2026-12-01' })
    expect(parseVagueDay('this winter', '2027-01-10')).toMatchObject({ earliest: '2026-12-01' })
    expect(parseVagueDay('last winter', '2027-01-10')).toMatchObject({ earliest: '2025-12-01' })
  })
})

describe('what is refused', () => {
  it.each([
    '31 February 2026',
    '31/02/2026',
    '2026-02-31',
    'Friday 28 November 2026',
    '27 November',
    'November',
    '13/2026',
    'winter 2024/26',
    'not recorded',
    'about',
    'ago',
    'early',
    'last',
    'last Tuesday',
    '0000',
    '1066',
    '9999-12-31',
    '999 years ago',
    'constructor 2024',
    '__proto__ 2024',
    '',
    '   ',
  ])('refuses %j', (text) => {
    expect(parseVagueDay(text, today)).toBeUndefined()
  })

  it('answers a huge text at once', () => {
    const started = performance.now()
    for (const piece of ['a ', '1/', ' ', 'about ', 'winter 2024-', '\u{1F600}']) {
      expect(parseVagueDay(piece.repeat(1_000_000), today)).toBeUndefined()
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('always', () => {
  const anyDay = fc.integer({ min: 0, max: 73_000 }).map((number) => addDays('1900-01-04', number))
  const words = fc.constantFrom(
    ...[
      'about',
      'early',
      'mid',
      'late',
      'last',
      'this',
      'a',
      'couple',
      'three',
      '3',
      '27',
      '27th',
      '31',
      'of',
    ],
    ...['week', 'weeks', 'month', 'year', 'years', 'ago', 'spring', 'winter', 'march', 'nov', 'friday', 'to'],
    ...['2024', '2025', '24', '1900', '2199', '27/11/2026', '2026-11', '12/2199', 'today', '-', '/', ','],
  )

  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseVagueDay(formatDay(day), today)).toMatchObject({ earliest: day, latest: day })
      }),
    )
  })

  it('gives two real days in order, or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), anyDay, (parts, day) => {
        const found = parseVagueDay(parts.join(' '), day)
        if (!found) return
        expect(parseDay(found.earliest)).toBe(found.earliest)
        expect(parseDay(found.latest)).toBe(found.latest)
        expect(found.earliest <= found.latest).toBe(true)
        expect(sayVagueDay(found)).not.toBe('')
      }),
      { numRuns: 2_000 },
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (text) => {
        const found = parseVagueDay(text, today)
        expect(found === undefined || found.earliest <= found.latest).toBe(true)
      }),
    )
  })
})
