import { afterAll, describe, expect, it } from 'vitest'
import { checks } from './rules/index.ts'
import { growth } from './samples/growth.ts'
import { worstInput } from './samples/worst-input.ts'
import { letterText, type LetterText } from './text/letter-text.ts'

// The time that this process worked, and not that others did: the machine may be busy.
const now = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
const megabyte = 1_000_000
const sizes = [megabyte, 2 * megabyte, 4 * megabyte]

describe.each(Object.entries(worstInput))('1, 2 and 4 MB of %s', (_, make) => {
  // Cut up once for all checks, and let go of when they are through.
  const letters = new Map<number, LetterText>()
  afterAll(() => letters.clear())

  it('are cut up in time with their length', () => {
    const { ratio, worst } = growth(make, sizes, (text) => letters.set(text.length, letterText(text)), now)
    expect(worst < 300 || ratio <= 2.3, `doubling took ${ratio.toFixed(2)} times as long`).toBe(true)
  })

  it.each(checks)('are read by $rule in time with their length', ({ check }) => {
    const read = (text: string) => {
      // A copy, so that nothing that an earlier check found out is used again.
      const letter = { ...(letters.get(text.length) ?? letterText(text)) }
      check(letter, { kind: 'request', lang: 'en', nation: 'wales' })
      check(letter, { kind: 'complaint', lang: 'en', nation: 'england' })
    }
    const { ratio, worst } = growth(make, sizes, read, now)
    expect(worst < 300 || ratio <= 2.3, `doubling took ${ratio.toFixed(2)} times as long`).toBe(true)
  })
})
