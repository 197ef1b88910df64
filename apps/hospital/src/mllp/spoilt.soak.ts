import { expect, test } from 'vitest'
import { readSpoilt } from '../testing/spoilt-messages.ts'

test('a million spoilt messages: each is answered, none is read as speaking of someone else [H04]', () => {
  const { taken, refused } = readSpoilt(1_000_000, 1_000_000)
  expect(taken + refused).toBe(1_000_000)
})
