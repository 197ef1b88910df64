import { describe, expect, it } from 'vitest'
import { readLetter } from './read-letter.ts'
import { growth } from './samples/growth.ts'
import { worstInput } from './samples/worst-input.ts'

// The time that this process worked, and not that others did: the machine may be busy.
const now = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
const kilobyte = 1_000

describe('a letter of any length', () => {
  // Four times the text in four times the time, with room for a busy machine: a square would be sixteen.
  it.each(Object.entries(worstInput))('is read in time with its length: %s', (_, make) => {
    const { ratio, worst } = growth(make, [20 * kilobyte, 80 * kilobyte], readBoth, now)
    expect(worst < 150 || ratio < 8, `${ratio.toFixed(1)} times the time for 4 times the text`).toBe(true)
  })
})

function readBoth(text: string): void {
  readLetter(text, { kind: 'request', lang: 'en', nation: 'wales' })
  readLetter(text, { kind: 'complaint', lang: 'en', nation: 'england' })
}
