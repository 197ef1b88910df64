import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { parseDay } from '@fresh-eyes/core/calendar'
import { readSentences, requestGpExamples, requestToGp } from '@fresh-eyes/core/letters'
import type { Document } from '@fresh-eyes/paper'
import { renderDocx } from '@fresh-eyes/paper/docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertWithOffice } from '../tools/convert-with-office.ts'
import { findOffice, hasArial } from '../tools/find-office.ts'
import { onePages } from './steps/one-pages.ts'
import { readFlatOdt, wordsOfBlocks } from './steps/flat-odt.ts'

const office = findOffice()
const fits = office !== undefined && hasArial()
const writtenOn = parseDay('2026-11-27') ?? ''

/** Every kind of block, in Polish, with an Arabic name in a sentence and a paragraph in Arabic. */
const everyBlock: Document = {
  title: 'Wszystkie rodzaje',
  lang: 'pl',
  blocks: [
    {
      kind: 'letterhead',
      from: [[{ text: 'Łucja Żółć' }], [{ text: 'ul. Przykładowa 1' }]],
      to: [[{ text: 'Dr Ash' }]],
    },
    { kind: 'heading', level: 1, text: 'Jeden' },
    { kind: 'address', align: 'right', lines: [[{ text: '27 listopada 2026' }]] },
    {
      kind: 'paragraph',
      spans: [
        { text: 'Pisze ' },
        { text: 'محمد خان', own: true },
        { text: ', 27 lat. ' },
        { text: 'Ważne', strong: true },
      ],
    },
    { kind: 'paragraph', spans: [{ text: 'اسمي محمد خان.' }] },
    { kind: 'heading', level: 2, text: 'Dwa' },
    { kind: 'list', ordered: true, items: [[{ text: 'raz' }], [{ text: 'dwa' }]] },
    { kind: 'list', ordered: false, items: [[{ text: 'kropka', link: 'https://www.nice.org.uk/' }]] },
    { kind: 'heading', level: 3, text: 'Trzy' },
    {
      kind: 'table',
      caption: 'Wizyty',
      header: ['Dzień', 'Kto'],
      rows: [
        ['1 maja', 'Dr Ash'],
        ['2 maja', 'Dr Oak'],
      ],
    },
    { kind: 'signature', name: [{ text: 'Łucja Żółć' }], lines: [] },
    { kind: 'page-break' },
    { kind: 'paragraph', spans: [{ text: 'Załącznik' }] },
  ],
}

let folder: string

beforeAll(async () => {
  if (!office) return
  folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-word-'))
  const all = [...examples(), ...onePages(), { id: 'every-block', document: everyBlock }]
  const files = all.map(({ id }) => join(folder, `${id}.docx`))
  for (const [at, { document }] of all.entries())
    writeFileSync(files[at] ?? '', await renderDocx(document, { writtenOn }))
  for (const format of ['pdf', 'fodt'] as const)
    convertWithOffice(office, files, format, folder, join(folder, 'profile'))
}, 240_000)

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true })
})

describe.skipIf(!office).each(examples())('the $id letter, opened in LibreOffice', ({ id, document }) => {
  it('has our words, in our order', () => {
    expect(readFlatOdt(text(id)).words).toBe(wordsOfBlocks(document))
  })

  it('has its title, its language and its heading', () => {
    const found = readFlatOdt(text(id))
    expect(found).toMatchObject({ title: document.title, language: 'en-GB' })
    expect(found.headings).toEqual([{ level: 2, words: document.title }])
  })

  it.runIf(fits)('is one page', () => {
    expect(pagesOf(id)).toBe(1)
  })
})

describe.skipIf(!office).each(onePages())(
  'the one page of $id, opened in LibreOffice',
  ({ id, document }) => {
    it('has our words, in our order', () => {
      expect(readFlatOdt(text(id)).words).toBe(wordsOfBlocks(document))
    })

    it.runIf(fits)('is one page', () => {
      expect(pagesOf(id)).toBe(1)
    })
  },
)

describe.skipIf(!office)('a document with every kind of block, opened in LibreOffice', () => {
  const found = () => readFlatOdt(text('every-block'))

  it('has our words, in our order', () => {
    expect(found().words).toBe(wordsOfBlocks(everyBlock))
  })

  it('has the three levels of headings, and its language', () => {
    expect(found().headings.map(({ level }) => level)).toEqual([1, 2, 3])
    expect(found().language).toBe('pl-PL')
  })

  it('has a header row that is said again on every page', () => {
    expect(found().headerRows).toEqual(['Dzień Kto'])
  })

  it('sets the paragraph in Arabic from the right, and the links as links', () => {
    expect(text('every-block')).toContain('style:writing-mode="rl-tb"')
    expect(text('every-block')).toContain('xlink:href="https://www.nice.org.uk/"')
  })

  it('begins a page after the page break', () => {
    expect(pagesOf('every-block')).toBe(2)
  })
})

it.runIf(!office)('LibreOffice is not on this machine, so no Word file was opened with it', () => {
  console.warn(
    'No Word file was opened: install "libreoffice-writer-nogui" and "fonts-liberation" to run these tests.',
  )
})

it.runIf(office && !fits)('there are no letters as wide as those of Arial, so no pages were counted', () => {
  console.warn('The pages of Word files were not counted: install "fonts-liberation" to run these tests.')
})

function examples(): { id: string; document: Document }[] {
  const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  return requestGpExamples.map(({ id, facts }) => ({
    id,
    document: requestToGp(facts, read.sentences, guidelines).document,
  }))
}

const text = (id: string): string => readFileSync(join(folder, `${id}.fodt`), 'utf8')

const pagesOf = (id: string): number =>
  readFileSync(join(folder, `${id}.pdf`), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
