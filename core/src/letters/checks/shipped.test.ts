import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { letterById, letterIds } from '../index.ts'
import { readLetter } from './read-letter.ts'

const root = new URL('../../../../', import.meta.url)
const letters = new URL('core/src/letters/', root)
const pages = new URL('content/pages/', root)

/** Every approved letter of every folder, up to the line below which its notes stand, read as the letter that it is. */
const approved = letterIds.flatMap((id) =>
  readdirSync(new URL(`${id}/approved/`, letters))
    .filter((file) => file.endsWith('.approved.txt'))
    .map((file) => {
      const text = readFileSync(new URL(`${id}/approved/${file}`, letters), 'utf8')
      return {
        name: `${id}/${file.replace('.approved.txt', '')}`,
        kind: letterById[id].kind,
        text: text.split(/\n-{20,}\n/)[0] ?? '',
      }
    }),
)

/** The letters to fill in, of the guide. */
const blanks = readdirSync(pages)
  .filter((file) => file.startsWith('blank-'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, pages), 'utf8')
    return [...text.matchAll(/^::: (?:blanks|say)\n([^]*?)\n:::$/gm)].map(([, words = ''], i) => ({
      name: `${file}, part ${i + 1}`,
      kind: /complaint/.test(file) ? ('complaint' as const) : ('request' as const),
      text: words,
    }))
  })

describe('a letter that we ship', () => {
  it('is there to be read', () => {
    expect(approved.length).toBeGreaterThan(7)
    expect(blanks.length).toBeGreaterThan(4)
  })

  it.each([...approved, ...blanks.filter(({ text }) => text.length > 400)])(
    'comes out clean: $name',
    ({ kind, text }) => {
      const { findings } = readLetter(text, { kind, lang: 'en' })
      expect(findings.map(({ rule, words }) => `${rule}: ${words}`)).toEqual([])
    },
  )

  it.each(blanks)('has no word in it that would be flagged: $name', ({ kind, text }) => {
    const { findings } = readLetter(text, { kind, lang: 'en' })
    expect(findings.filter(({ severity, rule }) => severity === 'problem' && rule !== 'no-ask')).toEqual([])
  })
})
