import { describe, expect, it } from 'vitest'
import { highestTick, nextStamp } from './stamp.ts'
import { validateChange } from './validate-change.ts'

const now = '2026-11-21T09:00:00.000Z'

describe('the next stamp', () => {
  it('takes the time of the device', () => {
    expect(nextStamp(undefined, now, 'a')).toEqual({ writtenAt: now, tick: 0, device: 'a' })
  })

  it('counts on when the device was set back', () => {
    const last = { writtenAt: '2026-11-22T09:00:00.000Z', tick: 4, device: 'b' }
    expect(nextStamp(last, now, 'a')).toEqual({ writtenAt: last.writtenAt, tick: 5, device: 'a' })
  })

  it('goes to the next millisecond when the count is used up, and to the next day at its end', () => {
    const full = { writtenAt: '2299-12-30T23:59:59.998Z', tick: highestTick, device: 'b' }
    expect(nextStamp(full, now, 'a')).toEqual({ writtenAt: '2299-12-30T23:59:59.999Z', tick: 0, device: 'a' })
    expect(nextStamp({ ...full, writtenAt: '2299-12-30T23:59:59.999Z' }, now, 'a').writtenAt).toBe(
      '2299-12-31T00:00:00.000Z',
    )
  })
})

describe('a file with a count no record has', () => {
  const change = {
    entry: 'e-1234567890123456',
    kind: 'concern',
    set: { words: 'It does not add up' },
    writtenAt: '2298-01-01T00:00:00.000Z',
    device: 'old-phone',
    by: { role: 'patient' },
  }

  it('is refused, so that it cannot stop every later save', () => {
    expect(validateChange({ ...change, tick: 9_007_199_254_740_991 })).toHaveProperty('refused')
  })

  it('is followed by a change that may be saved, up to the last count that is let in', () => {
    expect(validateChange({ ...change, tick: highestTick })).toHaveProperty('valid')
    const next = nextStamp({ ...change, tick: highestTick }, now, 'a')
    expect(validateChange({ ...change, ...next })).toHaveProperty('valid')
  })
})
