import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyTree } from './copy-tree.ts'
import { findGuards, testFiles } from './guards.ts'
import { readHazards } from './hazards.ts'
import { removals } from './removals/index.ts'
import { unseenGuards } from './report.ts'
import { tryRemoval } from './try-removal.ts'

const quickGuards = () => findGuards().filter(({ file }) => !file.endsWith('.soak.ts'))
const hazards = readHazards().map(({ id }) => id)

test('every control that is taken out to prove a test still stands in the code, once', () => {
  const gone = removals.filter(({ file, find }) => readFileSync(file, 'utf8').split(find).length !== 2)
  expect(gone.map(({ hazard, control }) => `${hazard}: ${control}`)).toEqual([])
})

test('every hazard that a test names is in the hazard log', () => {
  const unknown = findGuards().flatMap((guard) => guard.hazards.filter((id) => !hazards.includes(id)))
  expect(unknown).toEqual([])
})

test('every name of a test that ends with a hazard is found, however the test is written', () => {
  const names = testFiles().flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\[H\d\d\](?: \[\w+\])*['"`],/g),
  ])
  expect(findGuards()).toHaveLength(names.length)
})

test('for every quick test and each hazard that it names, a control is taken out that the test could miss', () => {
  const unreached = quickGuards().filter(({ hazards, file }) =>
    hazards.some(
      (id) =>
        !removals.some(
          ({ hazard, tests }) => hazard === id && (file === tests || file.startsWith(`${tests}/`)),
        ),
    ),
  )
  expect(unreached.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
})

test('a test counts as seen to fail for a hazard only when it failed with a control of that hazard out', () => {
  const guard = { hazards: ['H02', 'H05'], name: 'the round %i [H02] [H05]', file: 'round.test.ts' }
  const [removal] = removals
  if (!removal) throw new Error('There is no removal.')
  const failed = ['on PostgreSQL the round 7 [H02] [H05]']
  const caught = (hazard: string) => ({ removal: { ...removal, hazard }, verdict: 'caught' as const, failed })
  expect(unseenGuards([guard], [caught('H02')])).toEqual([guard])
  expect(unseenGuards([guard], [caught('H02'), caught('H05')])).toEqual([])
  expect(unseenGuards([guard], [caught('H02'), { ...caught('H05'), failed: ['the round [H05]'] }])).toEqual([
    guard,
  ])
})

test('taking out the last step of the chain is caught; a removal that changes nothing, or a test that fails anyway, is not', () => {
  const tree = copyTree()
  try {
    const removal = removals.find(({ hazard }) => hazard === 'H10')
    if (!removal) throw new Error('There is no removal for H10.')
    const { verdict, failed } = tryRemoval(tree.folder, removal)
    expect(verdict).toBe('caught')
    expect(tryRemoval(tree.folder, removal, failed)).toMatchObject({ verdict: 'not-caught', failed: [] })
    expect(tryRemoval(tree.folder, { ...removal, put: removal.find })).toMatchObject({
      verdict: 'not-caught',
    })
  } finally {
    tree.remove()
  }
  // Three runs of vitest inside one, on a machine that may be busy.
}, 180_000)
