import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { samples } from '../testing/run.ts'
import { readJson } from './read-json.ts'
import { whereJsonBreaks } from './where-json-breaks.ts'

describe('where JSON breaks', () => {
  it.each([
    ['{"a": 1, }', 9, 'There is a comma with nothing after it.'],
    ['[1,]', 3, 'There is a comma with nothing after it.'],
    ['{"a" 1}', 5, 'Here stands "1", where a colon after the key was expected.'],
    ['{a: 1}', 1, '"a" is not JSON.'],
    ["{'a': 1}", 1, '"\'a\'" is not JSON.'],
    ['{"a": 1} {"b": 2}', 9, 'Here stands "{", where nothing more was expected.'],
    ['{"a": 1', 7, 'It ends too soon. The object is not closed: there is no "}".'],
    ['["a"', 4, 'It ends too soon. The list is not closed: there is no "]".'],
    ['', 0, 'It ends too soon.'],
    ['{"a": "b', 6, 'A text begins here, and its closing quote is missing.'],
    ['"a\nb"', 2, 'A text holds a line end or another control character.'],
    ['"C:\\path"', 3, '"\\p" is not an escape that JSON knows.'],
    ['[1 2]', 3, 'Here stands "2", where a comma or the end was expected.'],
    ['{"a": 01}', 6, '"01" is not JSON.'],
    ['NaN', 0, '"NaN" is not JSON.'],
    ['// note\n{}', 0, '"//" is not JSON.'],
    ['[}', 1, 'Here stands "}", where another end was expected.'],
    ['{"a": 1, "a": 2}', 9, 'The key "a" stands twice.'],
    ['{"a": 1, "\\u0061": 2}', 9, 'The key "a" stands twice.'],
    [`${'['.repeat(61)}${']'.repeat(61)}`, 60, 'It is nested more than 60 deep.'],
  ])('finds it in %s', (text, at, says) => {
    expect(whereJsonBreaks(text)).toEqual({ at, says: expect.stringContaining(says) })
  })

  it('counts lines and columns as an editor does, whatever ends a line', () => {
    expect(readJson('{\r\n  "é": 1,\r\n  "🙂": x\r\n}', 'It')).toMatchObject({
      trouble: { line: 3, column: 8 },
    })
  })

  it('reads a name that the language uses as a key like any other', () => {
    const read = readJson('{"__proto__": {"polluted": true}}', 'It')
    expect(Object.keys('value' in read ? (read.value as object) : {})).toEqual(['__proto__'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  const folder = samples('json-parsing')
  it.skipIf(!folder)('agrees with the language about every sample of the JSON test suite', () => {
    const files = readdirSync(folder ?? '.').filter((name) => name.endsWith('.json'))
    const differs = files.filter((name) => {
      const text = readFileSync(`${folder}${name}`, 'utf8').replace(/^\uFEFF/, '')
      // Ours stops at a depth, whatever comes after it.
      return isJson(text) !== fits(text) && !/nested/.test(whereJsonBreaks(text)?.says ?? '')
    })
    expect(differs).toEqual([])
    expect(files.length).toBeGreaterThan(100)
  })
})

describe('always', () => {
  it('agrees with the language about texts that are nearly JSON', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
      '0',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(fits(text)).toBe(isJson(text))
      }),
      { numRuns: 20_000 },
    )
  })

  it('finds nothing wrong with what the language writes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(fits(text)).toBe(true)
      }),
    )
  })
})

/** Our reader is stricter than the language in two things, which are no matter of grammar. */
function fits(text: string): boolean {
  const broken = whereJsonBreaks(text)
  return !broken || /stands twice|nested more than/.test(broken.says)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
