import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePdf } from '../../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../../tools/check-pdf/words-of.ts'
import { readFontsFor } from '../tools/read-fonts.ts'
import type { Block, Document, Span } from './blocks.ts'
import { measure } from './measure.ts'
import { fontsNeeded, lostInPdf, renderPdf } from './pdf.ts'

const page = (...blocks: Block[]): Document => ({ title: 'A letter', lang: 'en', blocks })
const saying = (text: string, more: Partial<Span> = {}): Document =>
  page({ kind: 'paragraph', spans: [{ text, ...more }] })
const pdfOf = (document: Document) =>
  renderPdf(document, {
    fonts: readFontsFor(document),
    writtenOn: '2026-11-27',
    pageSays: 'Page {page} of {pages}',
  })
const wordsOf = (document: Document) => wordsOfPdf(pdfOf(document))

const names = {
  Welsh: 'Siân Ŵyn ap Hywel, Tŷ’r Ŷd, Llŷn',
  Polish: 'Źdźbło Żółć-Łęcka, świętojańska',
  Arabic: 'محمد خان',
  Urdu: 'فاطمہ گیلانی ڈاکٹر پٹھان',
  'Urdu and Arabic side by side': 'كريم یاسمین کریم ي ی ك',
  'Arabic with marks on its letters': 'مُحَمَّد',
  Greek: 'Ελένη Παπαδοπούλου',
  Ukrainian: 'Олександра Ґалаґан',
  Vietnamese: 'Nguyễn Thị Ánh',
  Yoruba: 'Adéṣọlá Ọ̀ṣọ́ọ̀rọ̀',
  'what results are written with': '50 µg ≤ 5 × 10⁹/L, 37.2 °C, ½ ✓',
}

describe('a PDF', () => {
  it.each(Object.entries(names))('says a name in %s as it was written', async (_, name) => {
    const document = saying(name, { own: true })
    expect(lostInPdf(document)).toEqual([])
    expect((await wordsOf(document))[0]?.normalize('NFC')).toBe(name.normalize('NFC'))
    expect(await judgePdf(pdfOf(document))).toEqual([])
  })

  it('keeps a name from right to left whole inside a sentence, and the sentence in its order', async () => {
    const spans = [{ text: 'I am ' }, { text: 'فاطمہ خان', own: true }, { text: '. I write (for my son).' }]
    expect(await wordsOf(page({ kind: 'paragraph', spans }))).toEqual([
      'I am فاطمہ خان. I write (for my son).',
    ])
  })

  it('says a sentence from right to left in its order, with the brackets, numbers and other words in it', async () => {
    const words = 'هذا نص (مع أقواس) و 123 رقما وكلمة English في الوسط، ثم ينتهي هنا.'
    expect(await wordsOf(saying(words))).toEqual([words])
  })

  it('marks what no font can draw so that it can be seen and said, and names it', async () => {
    const document = saying('My name is 張偉, and I am 😀 today 👨‍👩‍👧.')
    expect(await wordsOf(document)).toEqual(['My name is [?], and I am [?] today [?].'])
    expect(lostInPdf(document)).toEqual(['張偉', '😀', '👨‍👩‍👧'])
    expect(await judgePdf(pdfOf(document))).toEqual([])
  })

  it('spells what it has no shape for, when letters say the same', async () => {
    const document = saying('one → two, ﬁne, ＡＢＣ, a\u00adb, a\u2003b, ✅')
    expect(await wordsOf(document)).toEqual(['one -> two, fine, ABC, ab, a b, ✓'])
    expect(lostInPdf(document)).toEqual([])
  })

  it('asks for a script’s font when the words need it, and for no other', () => {
    expect(fontsNeeded(saying('Jo Shaw’s 3 “reasons” – Siân Ŵyn, Źdźbło'))).toEqual(['plain', 'plain-strong'])
    expect(fontsNeeded(saying('محمد'))).toEqual(['plain', 'plain-strong', 'arabic'])
    expect(fontsNeeded(saying('محمد', { strong: true }))).toContain('arabic-strong')
    expect(fontsNeeded(saying('50 µg'))).toContain('wide')
    expect(fontsNeeded(saying('✓'))).toContain('symbols')
  })

  it('says which font is missing, rather than draw an empty box', () => {
    const { plain, 'plain-strong': strong } = readFontsFor(saying(''))
    const fonts = { plain, 'plain-strong': strong }
    expect(() => renderPdf(saying('محمد'), { fonts, writtenOn: '2026-11-27' })).toThrow('"arabic"')
  })

  it('is the same to the last byte when it is made again', () => {
    const document = saying('Siân محمد 50 µg', { own: true })
    expect(pdfOf(document)).toEqual(pdfOf(document))
  })

  // fontkit remembers what a glyph first stood for. A part of "é" stood for nothing, and "e" was lost from the next letter.
  it('says every letter in the second PDF of the day, as in the first', async () => {
    for (const words of ['é ď ộ كي', 'e d o ک ی', 'é ď ộ كي'])
      expect(await wordsOf(saying(words))).toEqual([words])
  })

  it('breaks nothing when its title looks like code', async () => {
    const document = { ...saying('Hello'), title: 'Of <b>marks</b> & "quotes"' }
    expect(await judgePdf(pdfOf(document))).toEqual([])
    expect(Buffer.from(pdfOf(document)).toString('latin1')).toContain(
      'Of &lt;b&gt;marks&lt;/b&gt; &amp; &quot;quotes&quot;',
    )
  })

  it('links to web addresses, and to nothing else', () => {
    const file = (link: string) => Buffer.from(pdfOf(saying('here', { link }))).toString('latin1')
    expect(file('https://www.nice.org.uk/')).toContain('/URI (https://www.nice.org.uk/)')
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'https://x y'])
      expect(file(address)).not.toContain('/URI')
  })

  it('numbers its headings without a gap, whatever their looks', async () => {
    const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
    const document = page(
      heading(2, 'First'),
      heading(3, 'Second'),
      heading(1, 'Third'),
      heading(3, 'Fourth'),
    )
    expect(await judgePdf(pdfOf(document))).toEqual([])
  })
})

describe('a PDF of several pages', () => {
  const lines = (count: number, word = 'Line'): string =>
    Array.from({ length: count }, (_, at) => `${word} ${at + 1}`).join('\n')

  it('says at the foot of the second page and on which page it is, and on the first nothing', async () => {
    const pages = await wordsOf(saying(lines(110)))
    expect(pages.map((words) => /Page \d of \d/.exec(words)?.[0])).toEqual([
      undefined,
      'Page 2 of 3',
      'Page 3 of 3',
    ])
  })

  it('begins a new page where it is told to', async () => {
    const [first, second, ...others] = await wordsOf(
      page(
        { kind: 'paragraph', spans: [{ text: 'The letter' }] },
        { kind: 'page-break' },
        { kind: 'heading', level: 1, text: 'Annex' },
      ),
    )
    expect(first).toBe('The letter')
    expect(second).toMatch(/^Annex/)
    expect(others).toEqual([])
  })

  it('repeats the header of a table at the head of each page, and keeps a row whole', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [
      `Day ${at + 1}`,
      `Person ${at + 1}\nof ward ${at + 1}`,
    ])
    const document = page({ kind: 'table', caption: 'Seen', header: ['When', 'Who'], rows })
    const pages = await wordsOf(document)
    expect(pages.length).toBe(3)
    for (const words of pages) expect(words).toMatch(/^(Seen ?)?WhenWho/)
    for (const words of pages) expect(words.match(/Person/g)?.length).toBe(words.match(/of ward/g)?.length)
    expect(await judgePdf(pdfOf(document))).toEqual([])
  })

  it('loses no cell of a row that has more of them than the table has columns', async () => {
    const rows = [['1 May', 'Dr Ash', 'Ward 3']]
    const table = { kind: 'table', caption: 'Seen', header: ['When', 'Who'], rows } as const
    expect((await wordsOf(page(table)))[0]).toContain('1 MayDr Ash; Ward 3')
  })

  it('cuts a row that is longer than a page', async () => {
    const rows = [['1 May', lines(120)]]
    const pages = await wordsOf(page({ kind: 'table', caption: 'Seen', header: ['When', 'Who'], rows }))
    expect(pages.join(' ')).toContain('Line 120')
    expect(pages.length).toBe(3)
  })

  it('leaves no heading alone at the foot of a page, and no line of a paragraph alone', async () => {
    for (const before of [42, 43, 44, 45, 46, 47]) {
      const [first = '', second = ''] = await wordsOf(
        page(
          { kind: 'paragraph', spans: [{ text: lines(before, 'Before') }] },
          { kind: 'heading', level: 1, text: 'Heading' },
          { kind: 'paragraph', spans: [{ text: lines(5, 'After') }] },
        ),
      )
      const [here, there] = [first, second].map((words) => words.match(/After/g)?.length ?? 0)
      expect([here, there, first.includes('Heading')]).not.toContain(1)
      expect(first.includes('Heading')).toBe(here !== 0)
    }
  })

  it('sets a letterhead that is longer than a page over several', async () => {
    const from = lines(60, 'From')
      .split('\n')
      .map((text) => [{ text }])
    const pages = await wordsOf(page({ kind: 'letterhead', from, to: [[{ text: 'The Surgery' }]] }))
    expect(pages.join(' ')).toContain('From 60')
    expect(pages.join(' ')).toContain('The Surgery')
  })
})

describe('always', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc
      .array(
        fc.constantFrom(
          'pain',
          'three-year-old',
          'and/or',
          'Siân',
          'محمد',
          '(',
          '10–12',
          'WAW',
          '😀',
          '→',
          'ď',
        ),
      )
      .map((words) => words.join(' ')),
  )
  const spans = fc.array(
    fc.record(
      {
        text,
        strong: fc.boolean(),
        own: fc.boolean(),
        gap: fc.boolean(),
        link: fc.constant('https://www.nhs.uk/'),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 4 },
  )
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), spans }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(spans, { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      caption: text,
      header: fc.array(text, { minLength: 3, maxLength: 3 }),
      rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 5 }),
      firstColumn: fc.constant('narrow' as const),
    }),
    fc.record({
      kind: fc.constant('letterhead' as const),
      from: fc.array(spans, { maxLength: 5 }),
      to: fc.array(spans, { maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('signature' as const),
      name: spans,
      lines: fc.array(spans, { maxLength: 2 }),
    }),
    fc.constant({ kind: 'page-break' as const }),
  )
  const document = fc
    .record(
      { title: text, blocks: fc.array(block, { maxLength: 8 }), size: fc.constant('small' as const) },
      { requiredKeys: ['title', 'blocks'] },
    )
    .map((parts): Document => ({ ...parts, lang: 'en' }))

  it('breaks no rule of PDF/UA-1, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (each) => {
        expect(await judgePdf(pdfOf(each))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('takes one page when the measure says so', async () => {
    const pagesOf = async (each: Document) => (await wordsOf(each)).length
    await fc.assert(
      fc.asyncProperty(document, async (each) => {
        const blocks = each.blocks.filter(({ kind }) => kind !== 'page-break')
        if (measure({ ...each, blocks }).fits) expect(await pagesOf({ ...each, blocks })).toBe(1)
      }),
      { numRuns: 150 },
    )
  })
})
