import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_FILE_VERSION, validateCaseFile } from '../index.ts'
import { upgradeCaseFile, upgrades } from './upgrade-case-file.ts'

const first = (changes: unknown[]) => ({
  format: 'fresh-eyes-case-file',
  version: 1,
  owner: 'amina',
  changes,
})
const angry = {
  entry: 'x1',
  kind: 'private',
  set: { words: 'Nobody listens.' },
  writtenAt: '2026-11-27T09:14:03.120Z',
  tick: 0,
  device: 'phone',
  by: { role: 'patient' },
}

describe('the upgrades', () => {
  it('lead from version 1 to the present one, and each is reached', () => {
    expect(upgrades.map(({ from }) => from)).toEqual(
      Array.from({ length: CASE_FILE_VERSION - 1 }, (_, i) => i + 1),
    )
    for (const { from, upgrade } of upgrades)
      expect(upgrade({ version: from })).toEqual({ version: from + 1 })
  })

  it('are all in the list', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^\d+-to-\d+\.ts$/.test(name))
    expect(files.sort()).toEqual(upgrades.map(({ from }) => `${from}-to-${from + 1}.ts`).sort())
  })

  it('open the backup of an older tab that found newer kinds on the device', () => {
    expect(validateCaseFile(first([angry]))).toEqual({
      valid: { ...first([angry]), version: CASE_FILE_VERSION },
    })
  })
})

describe('always', () => {
  const anyFile = fc
    .tuple(fc.integer({ min: 1, max: CASE_FILE_VERSION }), fc.dictionary(fc.string(), fc.jsonValue()))
    .map(([version, rest]) => ({ ...rest, version }))

  it('upgrading twice is upgrading once', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const once = upgradeCaseFile(file)
        expect(upgradeCaseFile(once)).toBe(once)
      }),
    )
  })

  it('an upgrade loses nothing, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const before = JSON.stringify(file)
        expect(upgradeCaseFile(file)).toEqual({ ...file, version: CASE_FILE_VERSION })
        expect(JSON.stringify(file)).toBe(before)
      }),
    )
  })
})
