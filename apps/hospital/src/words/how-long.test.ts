import { expect, test } from 'vitest'
import { saySeconds } from './how-long.ts'

test.each([
  [1, '1 second'],
  [45, '45 seconds'],
  [60, '1 minute'],
  [90, '1 minute 30 seconds'],
  [600, '10 minutes'],
  [3600, '1 hour'],
  [5400, '1 hour 30 minutes'],
  [3661, '1 hour 1 minute 1 second'],
  [0, 'no time'],
])('%i seconds are said as people say them: %s', (seconds, says) => expect(saySeconds(seconds)).toBe(says))
