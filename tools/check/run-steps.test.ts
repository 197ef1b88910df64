import { expect, test } from 'vitest'
import { runSteps } from './run-steps.ts'
import { after, onlyIf, passed, type Step } from './step.ts'

const good: Step = { name: 'good', look: async () => passed }
const bad: Step = { name: 'bad', look: async () => ({ kind: 'failed', output: 'row 14 is wrong' }) }

const kinds = async (steps: Step[], earlier?: Awaited<ReturnType<typeof runSteps>>) =>
  Object.fromEntries(
    (await runSteps(steps, () => {}, earlier)).map(({ name, finding }) => [name, finding.kind]),
  )

test('looks at every step, also after one has failed', async () => {
  expect(await kinds([bad, good, { ...good, name: 'last' }])).toEqual({
    bad: 'failed',
    good: 'passed',
    last: 'passed',
  })
})

test('takes a step that throws for one that failed', async () => {
  const thrower: Step = { name: 'thrower', look: () => Promise.reject(new Error('no such file')) }
  expect(await kinds([thrower, good])).toEqual({ thrower: 'failed', good: 'passed' })
})

test('skips a step when what it needs has failed before', async () => {
  const before = await runSteps([bad], () => {})
  expect(await kinds([after(['bad'], { ...good, name: 'dependent' })], before)).toEqual({
    dependent: 'skipped',
  })
})

test('skips a step whose files do not exist yet, and says which', async () => {
  const [report] = await runSteps([onlyIf(false, 'apps/patient does not exist yet', bad)], () => {})
  expect(report?.finding).toEqual({ kind: 'skipped', because: 'apps/patient does not exist yet' })
})

test('tells each finding as soon as it is known', async () => {
  const told: string[] = []
  await runSteps([good, bad], (report) => told.push(report.name))
  expect(told.toSorted()).toEqual(['bad', 'good'])
})
