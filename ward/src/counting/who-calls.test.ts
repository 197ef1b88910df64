import { expect, test } from 'vitest'
import { whoCalls, type SuppressionRule } from './index.ts'

const rule: SuppressionRule = { hideUnder: 5, hideZero: false, roundTo: 5 }
const times = (count: number, group: string | undefined): (string | undefined)[] =>
  Array.from({ length: count }, () => group)

test('groups stand in their own order with inpatients beside them, and nobody is left out [H12]', () => {
  const calls = [...times(31, 'english'), ...times(3, 'polish'), ...times(12, undefined)]
  const counted = whoCalls(
    ['urdu', 'english', 'polish'],
    calls,
    { urdu: 200, english: 1000, polish: 100 },
    rule,
  )
  expect(counted).toEqual({
    kind: 'shown',
    inpatients: 'said',
    rows: [
      { id: 'urdu', calls: 0, inpatients: 200, perThousand: 0 },
      { id: 'english', calls: 30, inpatients: 1000, perThousand: 30 },
      { id: 'polish', calls: null, inpatients: 100, perThousand: null },
      { id: 'not-recorded', calls: 10, inpatients: undefined, perThousand: null },
    ],
  })
})

test('a group that is on no list counts as not recorded', () => {
  const counted = whoCalls(['english'], times(9, 'klingon'), undefined, rule)
  expect(counted).toMatchObject({
    inpatients: 'not-said',
    rows: [{ calls: 0 }, { id: 'not-recorded', calls: 10 }],
  })
})

test('with one call in a quarter no group is shown', () => {
  expect(whoCalls(['english', 'polish'], ['polish'], undefined, rule)).toEqual({ kind: 'too-few' })
})
