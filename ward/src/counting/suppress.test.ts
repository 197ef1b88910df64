import { describe, expect, test } from 'vitest'
import { suppress, type SuppressionRule } from './index.ts'

const five: SuppressionRule = { hideUnder: 5, hideZero: false, roundTo: 5 }

function shown(counts: number[], rule = five): (number | null)[] | 'too few' {
  const done = suppress(
    counts.map((count, at) => ({ id: String(at), count })),
    rule,
  )
  return done.kind === 'shown' ? done.cells.map(({ count }) => count) : 'too few'
}

test('numbers that are large enough are rounded, and none is none', () => {
  expect(shown([12, 5, 0, 43])).toEqual([10, 5, 0, 45])
  expect(shown([12, 5, 0, 43], { ...five, roundTo: 1 })).toEqual([12, 5, 0, 43])
})

test('a small number is hidden, and the others are rounded, so that the total does not give it away', () => {
  expect(shown([12, 3, 0, 40])).toEqual([10, null, 0, 40])
})

test('one small number among exact ones is the total less the others, so no group is shown', () => {
  expect(shown([12, 3, 0, 40], { ...five, roundTo: 1 })).toBe('too few')
})

test('small numbers that are all as small, or all as large, as they can be are known from their sum', () => {
  expect(shown([1, 1, 0])).toBe('too few')
  expect(shown([4, 4, 0])).toBe('too few')
  expect(shown([4, 3, 0])).toEqual([null, null, 0])
})

test('where none is hidden as well, one group that is alone is not shown to be alone', () => {
  expect(shown([2, 0, 0], { ...five, hideZero: true })).toEqual([null, null, null])
})

describe('always', () => {
  const rules: SuppressionRule[] = [3, 5].flatMap((hideUnder) =>
    [false, true].flatMap((hideZero) => [1, 3, 5].map((roundTo) => ({ hideUnder, hideZero, roundTo }))),
  )
  const most = 15
  const [judged, all] = [10, most + 1]
  const tables = Array.from({ length: all ** 3 }, (_, n) => [
    n % all,
    Math.floor(n / all) % all,
    Math.floor(n / all ** 2),
  ])

  // Every table of three groups with up to ten in each. Beside what is published for one stands every other table for which
  // the same is published, with the same total: whoever knows the rule can do no more than that.
  test.each(rules)('nobody who knows the rule and the total can tell a hidden number: %o', (rule) => {
    const published = tables.map((counts) => {
      const out = shown(counts, rule)
      return { counts, out, key: `${counts.reduce((sum, each) => sum + each)} ${JSON.stringify(out)}` }
    })
    const same = Map.groupBy(published, ({ key }) => key)
    for (const { counts, out, key } of published) {
      if (out === 'too few' || Math.max(...counts) > judged) continue
      counts.forEach((count, at) => {
        if (count < rule.hideUnder && (rule.hideZero || count > 0)) expect(out[at]).toBeNull()
        const could = new Set(same.get(key)?.map((other) => other.counts[at]))
        if (out[at] === null) expect(could.size, `${counts.join(' ')} gives ${key}`).toBeGreaterThan(1)
      })
    }
  })
})
