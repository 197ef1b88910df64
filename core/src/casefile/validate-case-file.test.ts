import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyCaseFile, newEntry, validateCaseFile, validateChange, type Change } from './index.ts'

const stamp = { writtenAt: '2026-11-27T09:14:03.120Z', tick: 0, device: 'phone' }
const callum = { entry: 'x1', stamp, by: { role: 'carer' as const, name: 'Callum Reid' } }
const contact = newEntry(
  'contact',
  { when: 'not-recorded', how: 'gp', who: 'not-recorded', what: 'Asked' },
  callum,
)
const file = (...changes: unknown[]) => ({ ...emptyCaseFile('callum'), changes })
const problemOf = (change: unknown) => {
  const found = validateChange(change)
  return 'problem' in found ? found.problem : undefined
}

describe('a case file', () => {
  it('is handed back as it was', () => {
    const good = file(contact)
    const found = validateCaseFile(good)
    expect('valid' in found && found.valid).toBe(good)
  })

  it('with nothing in it is a case file', () => {
    expect(validateCaseFile(emptyCaseFile('callum'))).toHaveProperty('valid')
  })

  it('of a later version is refused by that name, whatever else is in it', () => {
    expect(validateCaseFile({ format: 'fresh-eyes-case-file', version: 3, people: [] })).toEqual({
      refused: 'newer-format',
    })
  })

  it.each([
    null,
    [],
    'text',
    3,
    {},
    { format: 'other', version: 1 },
    new Map(),
    Object.create({ format: 'fresh-eyes-case-file' }),
  ])('is not %j', (value) => expect(validateCaseFile(value)).toMatchObject({ refused: 'not-a-case-file' }))

  it.each([0, -1, 1.5, '1', null, undefined, NaN])('is not one of version %j', (version) =>
    expect(validateCaseFile({ ...file(), version })).toMatchObject({ refused: 'not-a-case-file' }),
  )

  it('says where it is wrong, and never what stands there', () => {
    const bad = { ...contact, set: { when: { words: 'x', earliest: '2026-02-30', latest: '2026-03-01' } } }
    const found = validateCaseFile(file(contact, bad, { ...contact, private: 'my secret' }))
    expect(found).toEqual({
      refused: 'not-a-case-file',
      problems: [
        {
          where: 'changes[1].set.when.earliest',
          expected: 'a day written YYYY-MM-DD, from 1800 to 2299',
        },
        { where: 'changes[2]', expected: 'no field by another name' },
      ],
    })
    expect(JSON.stringify(found)).not.toMatch(/secret|private/)
  })

  it('with a million things wrong names twenty', () => {
    const found = validateCaseFile(file(...Array.from({ length: 1000 }, () => ({}))))
    expect('problems' in found && found.problems).toHaveLength(20)
  })
})

describe('a change', () => {
  it.each([
    ['another kind', { ...contact, kind: 'constructor' }, 'kind'],
    ['a local time', { ...contact, writtenAt: '2026-11-27T09:14:03+01:00' }, 'writtenAt'],
    ['a tick below zero', { ...contact, tick: -1 }, 'tick'],
    ['removed: false', { ...contact, removed: false }, 'removed'],
    ['a role of its own', { ...contact, by: { role: 'admin' } }, 'by.role'],
    [
      'days that run backwards',
      { ...contact, set: { when: { words: 'x', earliest: '2026-03-02', latest: '2026-03-01' } } },
      'set.when',
    ],
    ['null for what must be there', { ...contact, set: { what: null } }, 'set.what'],
    ['no device', { ...contact, device: '' }, 'device'],
  ])('with %s is refused', (_, change, where) => expect(problemOf(change)).toMatchObject({ where }))

  it('with a text of a megabyte and more is refused, and one of a megabyte in emoji passes', () => {
    expect(problemOf({ ...contact, set: { what: 'a'.repeat(1_000_001) } })).toBeDefined()
    expect(problemOf({ ...contact, set: { what: '🙂'.repeat(1_000_000) } })).toBeUndefined()
  })

  it('with a letter nested too deep is refused, however deep', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    const letter = { ...contact, kind: 'letter', set: { fields: { deep } } }
    expect(problemOf(letter)).toMatchObject({ where: 'set.fields.deep', expected: 'at most 6 levels' })
  })

  it('that goes round in a circle is refused', () => {
    const round: Record<string, unknown> = {}
    round['round'] = round
    expect(problemOf({ ...contact, kind: 'letter', set: { fields: round } })).toBeDefined()
  })

  it.each(['__proto__', 'constructor', 'prototype'])('that sets %s is refused everywhere', (key) => {
    const evil = JSON.parse(`{"${key}":{"polluted":true}}`) as object
    const places: unknown[] = [
      { ...contact, set: evil },
      { ...contact, kind: 'letter', set: { fields: evil } },
      { ...contact, kind: 'letter', set: { fields: { a: [evil] } } },
      { ...contact, kind: 'answers', set: { answers: evil } },
      { ...contact, kind: 'one-page', set: { choices: evil } },
      { ...contact, by: evil },
      Object.assign(JSON.parse(`{"${key}":1}`) as Change, contact),
    ]
    for (const place of places.slice(0, 6)) expect(problemOf(place)).toBeDefined()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('keeps the words of everyone, of any script, and half a surrogate too', () => {
    for (const what of ['Ffôn', 'میرا درد', '<script>alert(1)</script>', '\u0000', '\ud800', '']) {
      expect(problemOf({ ...contact, set: { what } })).toBeUndefined()
    }
  })
})

describe('hostile files', () => {
  const samples = new URL('../../../../shared/samples/', import.meta.url)
  const folders = ['hostile/json/', 'json-parsing/'].map((name) => new URL(name, samples))
  const isHere = folders.every((folder) => existsSync(folder))

  it.skipIf(!isHere)(
    'are each refused with a reason, alone and inside a case file (needs shared/samples beside the project)',
    () => {
      let looked = 0
      for (const folder of folders) {
        for (const name of readdirSync(folder)) {
          const value = parsed(readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'))
          if (value === undefined) continue
          looked++
          expect(validateCaseFile(value), name).toMatchObject({ refused: 'not-a-case-file' })
          expect(validateCaseFile(file(value)), name).toMatchObject({ refused: 'not-a-case-file' })
          const inLetter = { ...contact, kind: 'letter', set: { fields: value } }
          expect(() => validateChange(inLetter), name).not.toThrow()
        }
      }
      expect(looked).toBeGreaterThan(50)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    },
  )
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
