import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitByDirection, startsRightToLeft } from './direction.ts'

const rightToLeft = (text: string) =>
  splitByDirection(text)
    .filter((part) => part.rightToLeft)
    .map(({ text }) => text)

describe('the direction of words', () => {
  it('keeps a whole Arabic name together, with the space inside it and without the brackets around it', () => {
    expect(rightToLeft('Siân (محمد خان), born 1980')).toEqual(['محمد خان'])
  })

  it('keeps vowel marks with their letters, and a number between two words', () => {
    expect(rightToLeft('a مُحَمَّد 12 خان b')).toEqual(['مُحَمَّد 12 خان'])
  })

  it('takes no number and no Latin letter for a word from the right', () => {
    expect(rightToLeft('محمد 27 May')).toEqual(['محمد'])
    expect(rightToLeft('Łucja Żółć 27')).toEqual([])
  })

  it('is that of the first letter', () => {
    expect(startsRightToLeft('1. "فاطمہ" said')).toBe(true)
    expect(startsRightToLeft('Jo (محمد)')).toBe(false)
    expect(startsRightToLeft('12')).toBe(false)
  })
})

describe('always', () => {
  it('loses no character', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', 'م', 'ُ', ' ', '1', '(', '\n', '😀') })
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          splitByDirection(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
