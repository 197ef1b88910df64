import { describe, expect, it } from 'vitest'
import { nations } from '../nations/index.ts'
import { everyWay, nationIds } from '../routes/index.ts'
import { letterById } from './letter-by-id.ts'
import { letterOfWay } from './letter-of-way.ts'

describe('the letter that a way begins with', () => {
  it.each(nationIds)('is one that is for %s, on every way', (nation) => {
    const found = everyWay(nations[nation].routes).map((way) => letterOfWay(way, nation))
    const letters = [...new Set(found)].filter((letter) => letter !== undefined && letter !== 'choose')
    expect(letters.length).toBeGreaterThan(8)
    for (const letter of letters)
      expect([letter, letterById[letter].offeredIn(nation).offered]).toEqual([letter, true])
  })

  it('is the one a person on that way would look for', () => {
    const of = (route: Parameters<typeof letterOfWay>[0]['route'], ...letters: string[]) =>
      letterOfWay({ route, letters }, 'england')
    expect(of('second-opinion-through-gp', 'lt-01')).toBe('request-gp')
    expect(of('second-opinion-through-consultant', 'lt-03')).toBe('request-specialist')
    expect(of('clarification')).toBe('clarification')
    expect(of('complain-to-provider', 'lt-06', 'lt-07')).toBe('choose')
    // Nothing to be approved in England, so the reasons come first.
    expect(of('funding-decision', 'lt-05', 'lt-04')).toBe('reasons-for-refusal')
    expect(letterOfWay({ route: 'funding-decision', letters: ['lt-05', 'lt-04'] }, 'wales')).toBe(
      'prior-approval',
    )
  })

  it('is none in an emergency, whoever asks, and none before a consent but the one that gives it', () => {
    expect(letterOfWay({ route: 'emergency', letters: ['lt-14'] }, 'wales')).toBeUndefined()
    expect(letterOfWay({ route: 'get-consent-first', letters: ['lt-14'] }, 'wales')).toBe('carer-authority')
    expect(letterOfWay({ route: 'second-opinion-through-gp', letters: ['lt-01', 'lt-14'] }, 'wales')).toBe(
      'request-gp',
    )
  })
})
