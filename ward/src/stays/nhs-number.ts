/**
 * What can be said about an NHS number. One that fails is a question for a person. Even one that fits never joins two records:
 * numbers are mistyped, and placeholders like 9999999999 fit their own last digit.
 */
export type NhsNumberCheck = 'fits' | 'not-ten-digits' | 'last-digit-differs' | 'placeholder'

/** Checks an NHS number, with or without spaces: ten digits, the last worked out from the first nine (modulus 11). */
export function checkNhsNumber(number: string): NhsNumberCheck {
  const digits = number.replace(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits)) return 'not-ten-digits'
  if (new Set(digits).size === 1) return 'placeholder'
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9]) ? 'fits' : 'last-digit-differs'
}
