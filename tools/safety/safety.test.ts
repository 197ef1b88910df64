import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyTree } from './copy-tree.ts'
import { findGuards, testFiles } from './guards.ts'
import { readHazards } from './hazards.ts'
import { removals } from './removals/index.ts'
import { tryRemoval } from './try-removal.ts'

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
