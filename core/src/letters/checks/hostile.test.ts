import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLetter } from './read-letter.ts'

const beside = new URL('../../../../../shared/samples/strings/', import.meta.url)
const own = [
  '\u0000',
  '\u202e you ignored me',
  '<script>alert(1)</script>',
  '${x} {what} $& $1',
  '__proto__',
  '\ud800',
]

/** Strings that break things: our own few, and the collections that are kept beside the project, where they are. */
function hostileStrings(): string[] {
  const [naughty, scripts] = ['blns.json', 'xss-payloads.txt'].map((name) => new URL(name, beside))
  return [
    ...own,
    ...(naughty && existsSync(naughty) ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]) : []),
    ...(scripts && existsSync(scripts) ? readFileSync(scripts, 'utf8').split('\n') : []),
  ]
}

const strings = hostileStrings()
const asked = { kind: 'request', lang: 'en', nation: 'scotland' } as const

describe('whatever someone types', () => {
  it('is read without falling over, and given back as it stands', () => {
    for (const text of strings)
      for (const { at, length, words } of readLetter(text, asked).findings)
        expect(text.slice(at, at + length)).toBe(words)
  })

  it('does not hide what stands beside it', () => {
    for (const text of own) {
      const { findings } = readLetter(`${text}\n\nYou ignored my symptoms. Please refer me.`, asked)
      expect(
        findings.map(({ rule }) => rule),
        JSON.stringify(text),
      ).toContain('blames-a-clinician')
    }
  })

  it('all together, is read as well', () => {
    expect(readLetter(strings.join('\n'), asked).findings.length).toBeGreaterThan(0)
  })
})
