import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

interface Requirement {
  level: 1 | 2
  about: string
  answer: 'tested' | 'by-design' | 'whoever-runs-it' | 'not-here' | 'gap'
  by?: string[]
  why?: string
}

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8')
const file = parse(read('docs/ward/asvs.yaml')) as { requirements: Record<string, Requirement> }
const all = Object.entries(file.requirements)

test('answers every requirement of levels 1 and 2: 70 and 183, in 17 chapters', () => {
  expect(all.filter(([, { level }]) => level === 1)).toHaveLength(70)
  expect(all.filter(([, { level }]) => level === 2)).toHaveLength(183)
  expect(new Set(all.map(([id]) => id.split('.')[0])).size).toBe(17)
  for (const [id] of all) expect(id).toMatch(/^V\d+\.\d+\.\d+$/)
})

test('what is tested names a test file that is there and has tests; all else says why', () => {
  for (const [id, { answer, by = [], why = '' }] of all) {
    if (answer === 'tested') expect(`${id}: ${by.length > 0}`).toBe(`${id}: true`)
    else expect(`${id}: ${why.length > 3}`).toBe(`${id}: true`)
    for (const path of by) {
      expect(`${id} ${path}: ${existsSync(resolve(root, path))}`).toBe(`${id} ${path}: true`)
      expect(read(path)).toMatch(/\b(test|it)(\.each)?\(/)
    }
  }
})

test('the known gaps are these, so that a new one is seen', () => {
  const gaps = all.filter(([, { answer }]) => answer === 'gap').map(([id]) => id)
  expect(gaps).toEqual(knownGaps)
})

const knownGaps = [
  'V1.3.11',
  'V5.4.1',
  'V5.4.2',
  'V7.6.1',
  'V11.2.2',
  'V12.3.1',
  'V14.3.3',
  'V15.1.1',
  'V15.2.1',
  'V16.3.3',
  'V16.4.3',
]
