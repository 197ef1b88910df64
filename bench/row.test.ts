import { expect, it } from 'vitest'
import { isOver, table, tapRow } from './row.ts'
import { median, p95 } from './timing.ts'

it('marks what breaks its budget, and nothing that has none', () => {
  const rows = [
    { what: 'First paint', value: 1_600, unit: 'ms', budget: 1_500 },
    { what: 'The chooser', value: 42.44, unit: 'kB', budget: 50, note: '5 files' },
    { what: 'Letters', value: 5_955.4, unit: 'a second' },
    { what: 'Quicker', value: 3.5, unit: 'times', least: 4 },
  ] as const
  expect(rows.map(isOver)).toEqual([true, false, false, true])
  expect(table([{ name: 'All', rows }])).toBe(
    [
      '## All',
      '',
      '| What | Measured | Budget | |',
      '| --- | ---: | ---: | --- |',
      '| First paint | 1600 ms | 1500 ms | **OVER** |',
      '| The chooser | 42.4 kB | 50.0 kB | within; 5 files |',
      '| Letters | 5,955 a second |  |  |',
      '| Quicker | 3.50 times | at least 4.00 times | **UNDER** |',
      '',
    ].join('\n'),
  )
})

it('lets one slow moment of the machine not speak for every tap', () => {
  expect(tapRow('A tap', [[24, 40], [], [400, 16]], 100)).toEqual({
    what: 'A tap',
    value: 40,
    unit: 'ms',
    budget: 100,
    note: 'slowest of 3 rounds 400 ms',
  })
})

it('finds the middle one, and the one that nineteen in twenty do not pass', () => {
  const times = Array.from({ length: 20 }, (_, n) => 20 - n)
  expect([median(times), p95(times), median([3])]).toEqual([10, 19, 3])
  expect(() => median([])).toThrow('Nothing was measured.')
})
