import type { Day } from '../calendar/index.ts'
import type { Nation } from '../nations/index.ts'

/** What can be said about the number on a patient's record. A number in doubt is asked about, never refused. */
export type HealthNumberCheck = 'fits' | 'not-ten-digits' | 'last-digit-differs'

/**
 * Checks an NHS, CHI or Health and Care number as it was typed, with spaces or hyphens. All three are ten digits, the
 * last one worked out from the first nine (modulus 11).
 */
export function checkHealthNumber(typed: string): HealthNumberCheck {
  const digits = digitsOf(typed)
  if (!digits) return 'not-ten-digits'
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const last = (11 - (sum % 11)) % 11
  return last === Number(digits[9]) ? 'fits' : 'last-digit-differs'
}

/**
 * Whether a number begins with a date of birth, as a CHI number does: day, month and the last two digits of the year.
 * Undefined when it does not have ten digits.
 */
export function beginsWithBirthDate(typed: string, birthDate: Day): boolean | undefined {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  return digitsOf(typed)?.startsWith(`${day}${month}${year.slice(-2)}`)
}

/**
 * Writes ten digits as they stand on letters: 3, 3 and 4, and a CHI number in one piece. Anything else is given back
 * trimmed, as it was typed.
 */
export function writeHealthNumber(typed: string, kind: Nation['healthNumber']): string {
  const digits = digitsOf(typed)
  if (digits && kind === 'chi-number') return digits
  return digits ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : typed.trim()
}

function digitsOf(typed: string): string | undefined {
  const digits = typed.replace(/[\s\-\u2010-\u2015]/g, '')
  return /^[0-9]{10}$/.test(digits) ? digits : undefined
}
