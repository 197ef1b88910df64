import { describe, expect, it } from 'vitest'
import { betweenDays, exactly, isExact, parseVagueDay, sayVagueDay } from './index.ts'

const today = '2026-11-21'

describe('saying when', () => {
  it.each([
    ['27/11/2026', 'Friday 27 November 2026'],
    ['11/2026', 'November 2026'],
    ['mid-March 2024', 'mid March 2024'],
    ['2024', '2024'],
    ['about June 2023', 'about June 2023'],
  ])('says %s as %s', (typed, said) => {
    expect(say(typed)).toBe(said)
  })

  it('says both years of a winter, because many people mean January', () => {
    expect(say('winter 2024')).toBe('winter 2024 to 2025')
  })

  it('turns words that would go stale into dates that will not', () => {
    expect(say('last summer')).toBe('summer 2026')
    expect(say('yesterday')).toBe('Friday 20 November 2026')
    expect(say('three weeks ago')).toBe('between 28 October 2026 and 3 November 2026')
    expect(say('about three weeks')).toBe('between 24 October 2026 and 21 November 2026')
  })

  it('leaves a length of time that has a month or a year of its own as it was said', () => {
    const when = { words: 'eight days in September', earliest: '2026-09-07', latest: '2026-09-15' }
    expect(sayVagueDay(when)).toBe('eight days in September')
  })

  it('says a stretch by its name, or by its first and last day', () => {
    expect(betweenDays('2026-11-01', '2026-11-30').words).toBe('November 2026')
    expect(betweenDays('2026-11-05', '2026-12-02').words).toBe('between 5 November 2026 and 2 December 2026')
    expect(betweenDays('2026-11-05', '2026-11-05')).toEqual(exactly('2026-11-05'))
  })

  it('knows an exact day', () => {
    expect(isExact(exactly('2026-11-27'))).toBe(true)
    expect(isExact({ words: 'November 2026', earliest: '2026-11-01', latest: '2026-11-30' })).toBe(false)
  })
})

function say(typed: string): string | undefined {
  const found = parseVagueDay(typed, today)
  return found && sayVagueDay(found)
}
