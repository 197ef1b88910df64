import { describe, expect, test } from 'vitest'
import { entriesOf, inOrderWritten, validateCaseFile, viewOf } from '../casefile/index.ts'
import { manyEntries } from './index.ts'

describe('a long record', () => {
  const changes = manyEntries(10_000)

  test('has as many entries as were asked for, all of them whole', () => {
    expect(changes.length).toBe(10_000)
    expect(viewOf(changes).parts).toEqual([])
    expect(entriesOf(changes).length).toBe(10_000)
    expect(manyEntries(0)).toEqual([])
    expect(manyEntries(1).length).toBe(1)
  })

  test('is a case file like any other, in the order in which it was written', () => {
    const file = { format: 'fresh-eyes-case-file', version: 2, owner: 'many-entries-owner', changes }
    expect('valid' in validateCaseFile(file)).toBe(true)
    expect([...changes].sort(inOrderWritten)).toEqual(changes)
  })

  test('is the same every time, and a shorter one is the start of a longer one', () => {
    expect(manyEntries(10_000)).toEqual(changes)
    expect(manyEntries(250)).toEqual(changes.slice(0, 250))
  })

  test('says something different on most days', () => {
    const words = changes.map(({ set }) => JSON.stringify(set))
    expect(new Set(words).size).toBeGreaterThan(9_500)
    const kinds = new Set(changes.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['case', 'contact', 'note', 'symptom', 'told', 'treatment'])
  })
})
