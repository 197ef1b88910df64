import { describe, expect, it } from 'vitest'
import { checks } from './rules/index.ts'
import { growth } from './samples/growth.ts'
import { worstInput } from './samples/worst-input.ts'
import { letterText, type LetterText } from './text/letter-text.ts'

const now = () => performance.now()
const megabyte = 1_000_000
const sizes = [megabyte, 2 * megabyte, 4 * megabyte]

describe.each(Object.entries(worstInput))('1, 2 and 4 MB of %s', (_, make) => {
  it('are cut up in time with their length', () => {
    const { ratio, worst } = growth(make, sizes, letterText, now)
    expect(worst < 300 || ratio <= 2.3, `doubling took ${ratio.toFixed(2)} times as long`).toBe(true)
  })

  it.each(checks)('are read by $rule in time with their length', ({ check }) => {
    const letters = new Map<string, LetterText>()
    const cut = (text: string) => {
      const letter = letterText(text)
      letters.set(text, letter)
      return text
    }
    const read = (text: string) => {
      // A copy, so that nothing that an earlier check found out is used again.
      const letter = { ...(letters.get(text) ?? letterText(text)) }
      for (const kind of ['request', 'complaint'] as const)
        check(letter, { kind, lang: 'en', nation: 'wales' })
    }
    const { ratio, worst } = growth((length) => cut(make(length)), sizes, read, now)
    expect(worst < 300 || ratio <= 2.3, `doubling took ${ratio.toFixed(2)} times as long`).toBe(true)
  })
})
