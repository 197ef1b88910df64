import { expect, test } from 'vitest'
import { judge } from './svelte.ts'

const canary = 'src/canary-7.svelte'
const start = '1795226677306 START "apps/patient"'
const seen = `1795226677306 ERROR "${canary}" 1:25 "Type 'string' is not assignable to type 'number'."`
const wrongProperty = `1795226677306 ERROR "${canary}" 6:8 "Object literal may only specify known properties, and 'nonsense' does not exist in type 'Props'."`
const real = `1795226677306 ERROR "src/routes/+page.svelte" 3:9 "Cannot find name 'ana'."`
const end = '1795226677306 COMPLETED 5 FILES 1 ERRORS 0 WARNINGS 1 FILES_WITH_PROBLEMS'

test('passes when the only mistakes are the two put there on purpose', () => {
  expect(judge([start, seen, wrongProperty, end].join('\n'), canary)).toEqual({ kind: 'passed' })
})

test('shows a real mistake, and not those put there on purpose', () => {
  expect(judge([start, seen, wrongProperty, real, end].join('\n'), canary)).toEqual({
    kind: 'failed',
    output: real,
  })
})

test('fails when nothing was seen at all', () => {
  expect(judge([start, end].join('\n'), canary)).toMatchObject({ kind: 'failed' })
  expect(judge('', canary)).toMatchObject({ kind: 'failed' })
})

test('fails when components of ui/ are taken for ones that accept anything', () => {
  expect(judge([start, seen, end].join('\n'), canary)).toMatchObject({ kind: 'failed' })
})

test('is not content with the canary of another run', () => {
  const other = [start, seen, wrongProperty, end].join('\n').replaceAll('canary-7', 'canary-6')
  expect(judge(other, canary)).toMatchObject({ kind: 'failed' })
})
