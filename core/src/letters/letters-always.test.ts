import { existsSync, readFileSync } from 'node:fs'
import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationIds } from '../routes/index.ts'
import { letterDialects } from './dialects.ts'
import { fieldsAsked, keysOf, type Field, type LetterDraft } from './engine/field.ts'
import type { LetterSentences } from './engine/letter.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds, type LetterId } from './letter-ids.ts'

const whole = new Map<string, LetterSentences>()
const samples = new URL('../../../../shared/samples/strings/', import.meta.url)

/** What a person writes in words, and what has to stand in the letter. */
const inWords: readonly Field['kind'][] = ['line', 'lines', 'text', 'texts', 'rows']

describe.each(letterIds)('the %s letter, always', (id) => {
  const letter = letterById[id]
  const sentences = wholeSentences(id)
  const offered = nationIds.filter((nation) => letter.offeredIn(nation).offered)
  const version = fc.constantFrom('short' as const, 'stronger' as const)
  const where = fc.record({
    nation: fc.constantFrom(...offered),
    today: fc.constantFrom('2026-11-27', ''),
    version,
  })

  it('is written, whatever was typed', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(draftOf(letter.fields, words), where, (draft, how) => {
        const written = letter.write(draft, how, sentences, guidelines)
        expect(renderHtml(written.document)).toMatch(/^<article/)
        expect(written.overBy).toBeGreaterThanOrEqual(0)
        expect(written.citations.length).toBeLessThanOrEqual(letter.kind === 'request' ? 2 : 0)
        expect(written.asks.every(({ words: asked }) => asked !== '')).toBe(true)
        expect(letter.sayOutLoud(draft, how, sentences).join(' ')).not.toMatch(/undefined|\[object/)
      }),
      { numRuns: 30 },
    )
  })

  it('loses no word that was typed into a field that is asked', () => {
    const word = fc.stringMatching(/^[a-zà-žа-я]{3,12}$/)
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(draftOf(letter.fields, words), where, (draft, how) => {
        const text = renderText(letter.write(draft, how, sentences, guidelines).document)
        const asked = fieldsAsked(letter.fields, draft, letterDialects[how.nation])
        const typed = asked
          .filter(({ kind }) => inWords.includes(kind))
          .flatMap(keysOf)
          .flatMap((key) => (draft[key] ?? '').split(/\s+/))
        for (const each of typed) expect(text).toContain(each)
      }),
      { numRuns: 30 },
    )
  })

  it('loses none to the annex either, and says what it moved', () => {
    const long = fc.constant(
      'the pain comes back after food and at night and nobody has said why '.repeat(12).trim(),
    )
    fc.assert(
      fc.property(draftOf(letter.fields, long), where, (draft, how) => {
        const plain = letter.write({ ...draft, annex: 'no' }, how, sentences, guidelines)
        const moved = letter.write({ ...draft, annex: 'yes' }, how, sentences, guidelines)
        const count = (text: string) => text.split('nobody has said why').length
        // The number on the record stands on both pages.
        expect(count(renderText(moved.document))).toBeGreaterThanOrEqual(count(renderText(plain.document)))
        expect(moved.overBy).toBeLessThanOrEqual(plain.overBy)
        const hasAnnex = moved.document.blocks.some(({ kind }) => kind === 'page-break')
        expect(hasAnnex).toBe(moved.inAnnex.length > 0)
        if (plain.overBy > 0) expect(plain.questions.map(({ part }) => part)).toContain('letter')
      }),
      { numRuns: 5 },
    )
  })
})

describe('hostile strings', () => {
  it.skipIf(!existsSync(samples))(
    'come out as text, whatever the letter and the field (needs shared/samples beside the project)',
    () => {
      const strings = [
        ...(JSON.parse(readFileSync(new URL('blns.json', samples), 'utf8')) as string[]),
        // The request to a GP is tried with all of them.
        ...readFileSync(new URL('xss-payloads.txt', samples), 'utf8')
          .split('\n')
          .filter((_, at) => at % 5 === 0),
      ]
      expect(strings.length).toBeGreaterThan(1000)
      // Each string in one letter, and each letter with every fifteenth string.
      for (const [at, string] of strings.entries()) {
        const letter = letterById[letterIds[at % letterIds.length] ?? 'request-gp']
        const nation = nationIds.find((each) => letter.offeredIn(each).offered) ?? 'wales'
        const draft = everywhere(letter.fields, string)
        const { document } = letter.write(
          draft,
          { nation, today: '2026-11-27' },
          wholeSentences(letter.id),
          guidelines,
        )
        const tags = renderHtml(document).match(/<[^>]*>/g) ?? []
        expect(
          tags.filter((tag) => !ours.test(tag)),
          string,
        ).toEqual([])
      }
    },
  )
})

function wholeSentences(id: string) {
  const known = whole.get(id)
  if (known) return known
  const read = letterById[id as LetterId].readSentences(letters[id as LetterId])
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  whole.set(id, read.sentences)
  return read.sentences
}

const ours =
  /^<\/?(article|p|h2|strong|bdi|mark|ol|ul|li|div|br|a|span)( (class="paper[a-z -]*"|lang="en"|dir="auto"|aria-label="[A-Za-z0-9 ,]*"|href="https:\/\/www\.(nice|gmc-uk)\.[^"]*"))*>$/

/** The same words in every field. */
function everywhere(fields: readonly Field[], words: string): LetterDraft {
  return Object.fromEntries(fields.flatMap(keysOf).map((key) => [key, words]))
}

/** A draft with words in its fields, a value for each choice, and days that can and cannot be read. */
function draftOf(fields: readonly Field[], words: fc.Arbitrary<string>): fc.Arbitrary<LetterDraft> {
  const valueOf = ({ kind, choices = [] }: Field): fc.Arbitrary<string> => {
    if (kind === 'choice') return fc.constantFrom(...choices)
    if (kind === 'yes-no') return fc.constantFrom('yes', 'no')
    if (kind === 'day')
      return fc.oneof(words, fc.constantFrom('2026-11-20', '29 February 2027', '1 March 2027'))
    if (kind === 'gaps') return fc.oneof(words, fc.constantFrom('ng12-1.5.5', 'ng206-1.6.6'))
    return words
  }
  const keys = fields.flatMap((field) => keysOf(field).map((key) => [key, valueOf(field)] as const))
  return fc
    .record(Object.fromEntries(keys), { requiredKeys: [] })
    .map((draft) =>
      Object.fromEntries(
        Object.entries(draft).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
    )
}

describe('a letter that is not typed from fields it does not have', () => {
  it('takes nothing from another letter’s draft', () => {
    const id: LetterId = 'another-gp'
    const draft = { said: 'A secret.', lookInto1: 'Another.', effect: 'A third.' }
    const written = letterById[id].write(
      draft,
      { nation: 'wales', today: '2026-11-27' },
      wholeSentences(id),
      guidelines,
    )
    expect(renderText(written.document)).not.toMatch(/secret|Another\.|third/)
  })
})
