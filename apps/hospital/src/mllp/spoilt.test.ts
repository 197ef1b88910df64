import { expect, test } from 'vitest'
import { readSpoilt } from '../testing/spoilt-messages.ts'

test('5,000 spoilt messages: each is answered, none is read as speaking of someone else [H04]', () => {
  const { taken, refused } = readSpoilt(5000, 1)
  expect(taken).toBeGreaterThan(500)
  expect(refused).toBeGreaterThan(500)
})
