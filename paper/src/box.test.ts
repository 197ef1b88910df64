import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from './blocks.ts'
import { fewestCharacters, fitBox, lengthInBox } from './box.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const page = (...blocks: Block[]): Document => ({ title: 'Request for a second opinion', lang: 'en', blocks })
const label = (number: number, count: number) => `Part ${number} of ${count}`
const partsOf = (document: Document, characters: number, labelled = label): readonly string[] => {
  const fitted = fitBox(document, { characters, label: labelled })
  if (fitted.kind !== 'fitted') throw new Error('It did not fit.')
  return fitted.parts
}

const letter = page(
  { kind: 'letterhead', from: [[{ text: 'Jo Shaw' }]], to: [[{ text: 'The Surgery' }]] },
  paragraph('Dear doctor,'),
  { kind: 'heading', level: 2, text: 'Request for a second opinion' },
  { kind: 'address', lines: [[{ text: 'Patient: Jo Shaw.' }]] },
  paragraph('Please will you refer me for a second opinion about my migraine?'),
  paragraph('Dr. A. Ash said it was stress. It is not. The pain comes back after food, every day since May.'),
  { kind: 'list', ordered: true, items: [[{ text: 'One reason.' }], [{ text: 'Another reason.' }]] },
  paragraph('Yours sincerely,'),
  { kind: 'signature', name: [{ text: 'Jo Shaw' }], lines: [] },
)

describe('a letter for a box on a form', () => {
  it('begins with what is asked, and leaves out what the form knows', () => {
    const [text, ...more] = partsOf(letter, 1000)
    expect(more).toEqual([])
    expect(text).toMatch(/^Please will you refer me/)
    expect(text).toMatch(/2\. Another reason\.$/)
    expect(text).not.toMatch(/Jo Shaw|Dear|Yours|Surgery/)
  })

  it('is given in numbered parts where it does not fit, each ending with a sentence', () => {
    expect(partsOf(letter, 120)).toEqual([
      'Part 1 of 3\nPlease will you refer me for a second opinion about my migraine?',
      'Part 2 of 3\nDr. A. Ash said it was stress. It is not. The pain comes back after food, every day since May.',
      'Part 3 of 3\n1. One reason.\n2. Another reason.',
    ])
  })

  it('never cuts a sentence or a word that fits into a part', () => {
    const sentences = [
      'This one is quite long, and it goes on for some time.',
      'Short.',
      'And this is the last of them all.',
    ]
    for (const part of partsOf(
      page(paragraph(sentences.join(' ').repeat(1)), paragraph(sentences.join(' '))),
      100,
    ))
      expect(part).toMatch(/[.]$/)
  })

  it('cuts a word only when it is longer than a part, and never inside a character that a reader sees', () => {
    const family = '👨‍👩‍👧‍👦'
    const parts = partsOf(page(paragraph(family.repeat(20))), 100)
    for (const part of parts) expect(part.replace(/^Part.*\n/, '').replaceAll(family, '')).toBe('')
  })

  it('counts as a browser does, and a new line as the two that are sent', () => {
    expect(lengthInBox('a😀')).toBe(3)
    expect(lengthInBox('a\nb')).toBe(4)
  })

  it('says when no sentence would fit', () => {
    expect(fitBox(letter, { characters: 20 })).toEqual({ kind: 'too-small', fewest: fewestCharacters })
    expect(fitBox(letter, { characters: NaN })).toEqual({ kind: 'too-small', fewest: fewestCharacters })
  })

  it('numbers the parts without words when it is given none', () => {
    const fitted = fitBox(letter, { characters: 120 })
    expect(fitted).toMatchObject({
      parts: [expect.stringMatching(/^1\/3\n/), expect.anything(), expect.anything()],
    })
  })
})

describe('always', () => {
  const unit = fc.constantFrom(
    'a',
    'b. ',
    ' ',
    '\n',
    '. ',
    '? ',
    'é',
    'e\u0301',
    'م',
    'ُ',
    '😀',
    '👩‍🔬',
    '🇵🇱',
    '\ud83d',
    '1. ',
    'Dr. ',
  )
  const anyText = fc.string({
    unit: fc.oneof(unit, fc.string({ unit: 'grapheme', maxLength: 12 })),
    maxLength: 400,
  })
  const anyDocument = fc
    .array(fc.oneof(anyText.map(paragraph), fc.lorem({ maxCount: 60 }).map(paragraph)), { maxLength: 8 })
    .map((blocks) => page(...blocks))
  const room = fc.integer({ min: fewestCharacters, max: 600 })
  const bare = (text: string) => text.replace(/\s+/g, '')

  it('is never longer than the box', () => {
    fc.assert(
      fc.property(anyDocument, room, (document, characters) => {
        for (const part of partsOf(document, characters))
          expect(lengthInBox(part)).toBeLessThanOrEqual(characters)
      }),
    )
  })

  it('loses nothing and keeps the order', () => {
    fc.assert(
      fc.property(anyDocument, room, (document, characters) => {
        const parts = partsOf(document, characters)
        const words = parts.length === 1 ? parts : parts.map((part) => part.replace(/^.*\n/, ''))
        expect(bare(words.join(''))).toBe(bare(partsOf(document, 1_000_000).join('')))
      }),
    )
  })

  it('numbers every part by how many there are', () => {
    fc.assert(
      fc.property(anyDocument, room, (document, characters) => {
        const parts = partsOf(document, characters)
        if (parts.length > 1)
          for (const [at, part] of parts.entries())
            expect(part.startsWith(`${label(at + 1, parts.length)}\n`)).toBe(true)
      }),
    )
  })
})
