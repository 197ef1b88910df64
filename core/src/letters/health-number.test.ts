import { describe, expect, it } from 'vitest'
import { beginsWithBirthDate, checkHealthNumber, writeHealthNumber } from './health-number.ts'

describe('the number on a record', () => {
  it.each(['9434765919', '943 476 5919', '943-476-5919', ' 999 000 0018 '])(
    'fits when its last digit does: %s',
    (typed) => {
      expect(checkHealthNumber(typed)).toBe('fits')
    },
  )

  it('does not fit with one digit wrong, or two changed round', () => {
    expect(checkHealthNumber('9434765918')).toBe('last-digit-differs')
    expect(checkHealthNumber('9434756919')).toBe('last-digit-differs')
  })

  it('never fits when the sum would need a last digit of ten', () => {
    for (let last = 0; last < 10; last += 1)
      expect(checkHealthNumber(`991154124${last}`)).toBe('last-digit-differs')
  })

  it.each(['', '943476591', '94347659190', '943476591X', '٩٤٣٤٧٦٥٩١٩'])('is ten digits: %s', (typed) => {
    expect(checkHealthNumber(typed)).toBe('not-ten-digits')
  })

  // Their last digits do not fit, so that they are nobody's.
  it.each([
    ['0211549990', '1954-11-02', true],
    ['021154 9990', '1954-11-02', true],
    ['0211549990', '1954-02-11', false],
    ['0211549990', '1964-11-02', false],
    ['2902009990', '2000-02-29', true],
    ['9910483211', '1954-11-02', false],
  ])('of %s begins with the date of birth %s: %s', (typed, birthDate, begins) => {
    expect(beginsWithBirthDate(typed, birthDate)).toBe(begins)
  })

  it('is not compared when it does not have ten digits', () => {
    expect(beginsWithBirthDate('02115', '1954-11-02')).toBeUndefined()
  })

  it.each([
    ['nhs-number', '943 476 5919'],
    ['chi-number', '9434765919'],
    ['health-and-care-number', '943 476 5919'],
  ] as const)('of each kind is checked alike, and written in its own way: %s', (kind, written) => {
    for (const typed of ['9434765919', '943 476 5919', '943-476-5919', '943\u2013476\u20135919'])
      expect(writeHealthNumber(typed, kind)).toBe(written)
    expect(writeHealthNumber(' 943476591 ', kind)).toBe('943476591')
    expect(writeHealthNumber('94347659190', kind)).toBe('94347659190')
  })

  it('is written in groups, a CHI number in one piece, and anything else as it was typed', () => {
    expect(writeHealthNumber('9434765919', 'nhs-number')).toBe('943 476 5919')
    expect(writeHealthNumber('991 048 3211', 'chi-number')).toBe('9910483211')
    expect(writeHealthNumber(' not sure ', 'health-and-care-number')).toBe('not sure')
  })
})
