import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDay } from '@fresh-eyes/core/calendar'
import { wordsOfPdf } from '../../tools/check-pdf/words-of.ts'
import { readFontsFor } from '../tools/read-fonts.ts'
import { fitBox } from './box.ts'
import type { Document } from './blocks.ts'
import { breakLines } from './break-lines.ts'
import { countLines } from './count-lines.ts'
import { renderDocx } from './docx.ts'
import { renderEml } from './eml.ts'
import { renderHtml } from './html.ts'
import { partsOf } from './hold-together.ts'
import { renderPdf } from './pdf.ts'
import { renderText } from './text.ts'

const writtenOn = parseDay('2026-11-27')!
const saying = (text: string): Document => ({
  title: 'A letter',
  lang: 'en',
  blocks: [{ kind: 'paragraph', spans: [{ text }] }],
})
/** Every letter one wide, as a typewriter has them. */
const typed = (text: string, room: number): string[] =>
  breakLines(text, room, (from, to) => to - from).map(({ from, to }) => text.slice(from, to).trimEnd())

it('keeps a day, its month and its year on one line', () => {
  expect(typed('I was seen on Saturday 21 November 2026.', 25)).toEqual([
    'I was seen on Saturday',
    '21 November 2026.',
  ])
  expect(typed('I was seen there (21 November, in the night)', 20)).toEqual([
    'I was seen there',
    '(21 November, in the',
    'night)',
  ])
  expect(typed('Seen there on 20–21 November', 20)).toEqual(['Seen there on 20–', '21 November'])
})

it('gives its parts to a page that draws them itself, and loses no letter', () => {
  const text = 'Seen on 14 May 2026.\nNHS number: 999 602 1750; asked on 3 March.'
  expect(partsOf(text).filter(({ held }) => held)).toEqual(
    ['14 May 2026', '999 602 1750', '3 March'].map((text) => ({ text, held: true })),
  )
  expect(
    partsOf(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
  expect(partsOf('')).toEqual([])
})

it('breaks between them when the column has no room for all', () => {
  expect(typed('On 21 November 2026', 8)).toEqual(['On 21', 'November', '2026'])
})

it('keeps a health number on one line, and a longer number to itself', () => {
  expect(typed('My NHS number: 999 602 1750.', 22)).toEqual(['My NHS number:', '999 602 1750.'])
  expect(typed('My account: 999 602 17501', 22)).toEqual(['My account: 999 602', '17501'])
})

it('leaves a year, a long number and a word that begins like a month to themselves', () => {
  expect(typed('In the year 2021 March came', 16)).toEqual(['In the year 2021', 'March came'])
  expect(typed('It was number 21 Marchmont Road', 16)).toEqual(['It was number 21', 'Marchmont Road'])
})

it('puts nothing but a space in the words that are copied from a PDF', async () => {
  const often =
    'I was at the practice, and then again at the hospital, on Saturday 21 November 2026. '.repeat(2)
  const document = saying(often)
  const options = { fonts: readFontsFor(document), writtenOn, pageSays: 'Page {page} of {pages}' }
  const [words] = await wordsOfPdf(renderPdf(document, options))
  expect(words?.match(/21 November 2026/g)).toHaveLength(2)
})

it('says a day in text, in an email, in a box and on a page with the space it has', () => {
  const document = saying('I was seen on Saturday 21 November 2026.')
  const all = [
    renderText(document),
    renderText(document, { width: 25 }),
    renderEml(document, { writtenOn }),
    JSON.stringify(fitBox(document, { characters: 500 })),
    renderHtml(document),
  ]
  for (const words of all) {
    expect(words).toContain('21 November')
    expect(words).not.toMatch(/\u00a0|&nbsp;|=C2=A0|\u0000/)
  }
  expect(renderText(document, { width: 25 })).toBe('I was seen on Saturday\n21 November 2026.\n')
  expect(renderHtml(document)).toContain('Saturday <span class="paper-held">21 November 2026</span>.')
})

it('tells Word to hold them together with the space that Word has for it', async () => {
  const parts = unzipSync(await renderDocx(saying('999 602 1750, seen on 21 November 2026'), { writtenOn }))
  expect(strFromU8(parts['word/document.xml']!)).toContain('999 602 1750, seen on 21\u00a0November\u00a02026')
})

it('always counts as many lines or more for more words', () => {
  const words = fc.constantFrom('21', 'November', ' ', '-', 'the', '2026', '(', 'May', '\n', ' 4 May ')
  const texts = fc.array(words, { maxLength: 30 }).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 20, max: 200 }), (one, two, width) => {
      const lines = (text: string) => countLines([{ text }], width, 11)
      expect(lines(one + two)).toBeGreaterThanOrEqual(lines(one))
    }),
  )
})
