import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dirOf, isRightToLeft, splitByDirection } from './direction.ts'

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

  it('is that of the first letter and the last', () => {
    expect(isRightToLeft('1. "فاطمہ خان"!')).toBe(true)
    expect(isRightToLeft('أخذت paracetamol ثلاث مرات.')).toBe(true)
    expect(isRightToLeft('Jo (محمد)')).toBe(false)
    expect(isRightToLeft('12')).toBe(false)
  })

  it('is not turned by a name at the beginning of an English line', () => {
    expect(isRightToLeft('فاطمہ خان’s list, June 2026')).toBe(false)
    expect(dirOf('فاطمہ خان’s list, June 2026')).toBe('ltr')
    expect(dirOf('فاطمہ خان')).toBe('auto')
    expect(dirOf('A list')).toBe('auto')
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
