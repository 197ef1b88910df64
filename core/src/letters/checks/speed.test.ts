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

// A long letter that is read once in less than this is quick enough. What takes longer is measured as it grows.
const quick = 150
const long = 40 * kilobyte
const growing = [5 * kilobyte, 20 * kilobyte]

describe('a letter of any length', () => {
  // Four times the text in four times the time, with room for a busy machine: a square would be sixteen.
  it.each(Object.entries(worstInput))('is read in time with its length: %s', (_, make) => {
    const started = now()
    readBoth(make(long))
    const isQuick = now() - started < quick
    const ratio = isQuick ? 1 : growth(make, growing, readBoth, now).ratio
    expect(ratio < 8, `${ratio.toFixed(1)} times the time for 4 times the text`).toBe(true)
  })
})

function readBoth(text: string): void {
  readLetter(text, { kind: 'request', lang: 'en', nation: 'wales' })
  readLetter(text, { kind: 'complaint', lang: 'en', nation: 'england' })
}
