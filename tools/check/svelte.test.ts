import { expect, test } from 'vitest'
import { judge } from './svelte.ts'

const canary = 'src/canary-7.svelte'
const start = '1795226677306 START "apps/patient"'
const seen = `1795226677306 ERROR "${canary}" 1:25 "Type 'string' is not assignable to type 'number'."`
const real = `1795226677306 ERROR "src/routes/+page.svelte" 3:9 "Cannot find name 'ana'."`
const end = '1795226677306 COMPLETED 5 FILES 1 ERRORS 0 WARNINGS 1 FILES_WITH_PROBLEMS'

test('passes when the only mistake is the one put there on purpose', () => {
  expect(judge([start, seen, end].join('\n'), canary)).toEqual({ kind: 'passed' })
})

test('shows a real mistake, and not the one put there on purpose', () => {
  expect(judge([start, seen, real, end].join('\n'), canary)).toEqual({ kind: 'failed', output: real })
})

test('fails when nothing was seen at all', () => {
  expect(judge([start, end].join('\n'), canary)).toMatchObject({ kind: 'failed' })
  expect(judge('', canary)).toMatchObject({ kind: 'failed' })
})

test('is not content with the canary of another run, or with one that svelte-check remembers', () => {
  expect(judge([start, seen.replace('canary-7', 'canary-6'), end].join('\n'), canary)).toMatchObject({
    kind: 'failed',
  })
})
