import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { parseDay } from '@fresh-eyes/core/calendar'
import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { renderDocx } from './docx.ts'

const writtenOn = parseDay('2026-11-27')!
const bytesOf = (blocks: Block[], lang = 'en') =>
  renderDocx({ title: 'A <letter>', lang, blocks }, { writtenOn })
const parts = async (blocks: Block[], lang = 'en') => {
  const files = unzipSync(await bytesOf(blocks, lang))
  return (name: string) => strFromU8(files[name]!)
}
const body = async (...blocks: Block[]) => (await parts(blocks))('word/document.xml')
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })

describe('a document for Word', () => {
  it('says its title, its language and the day it was written', async () => {
    const part = await parts([], 'cy')
    expect(part('docProps/core.xml')).toContain('<dc:title>A &lt;letter&gt;</dc:title>')
    expect(part('docProps/core.xml')).toMatch(/created[^>]*>2026-11-27T00:00:00Z</)
    expect(part('word/styles.xml')).toContain('w:val="cy-GB"')
  })

  it('is A4 with margins of 22 mm', async () => {
    const xml = await body(paragraph('a'))
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar[^>]*w:top="1247"[^>]*w:right="1247"[^>]*w:bottom="1247"[^>]*w:left="1247"/)
  })

  it('has real headings, which Word lists by their level', async () => {
    const part = await parts([{ kind: 'heading', level: 2, text: 'Why' }])
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Heading2"/>')
    expect(part('word/styles.xml')).toMatch(/w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s)
  })

  it('is in smaller type, with lines as much closer, when it is small', async () => {
    const styles = async (size?: 'small') => {
      const document = { title: 'A page', lang: 'en', blocks: [], ...(size ? { size } : {}) }
      return strFromU8(unzipSync(await renderDocx(document, { writtenOn }))['word/styles.xml']!)
    }
    const defaults = /<w:docDefaults>.*<w:sz w:val="(\d+)".*w:line="(\d+)".*<\/w:docDefaults>/s
    expect(defaults.exec(await styles())?.slice(1)).toEqual(['22', '286'])
    expect(defaults.exec(await styles('small'))?.slice(1)).toEqual(['20', '260'])
  })

  it('leaves no gap between a heading of the third level and what it is about', async () => {
    const styles = (await parts([]))('word/styles.xml')
    expect(styles).toMatch(/w:styleId="Heading3".*?w:after="0"/s)
    expect(styles).toMatch(/w:styleId="Heading2".*?w:after="143"/s)
  })

  it('gives a narrow first column a quarter of the width', async () => {
    const table = {
      kind: 'table',
      caption: 'Days',
      header: ['Day', 'What'],
      rows: [['1 May', 'Blood']],
    } as const
    const widths = async (block: Block) =>
      [...(await body(block)).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(await widths(table)).toEqual([4706, 4706])
    expect(await widths({ ...table, firstColumn: 'narrow' })).toEqual([2353, 7059])
  })

  it('repeats the header row of a table, under its caption', async () => {
    const xml = await body({
      kind: 'table',
      caption: 'Tests',
      header: ['Day', 'What'],
      rows: [['1 May', 'Blood']],
    })
    expect(xml).toMatch(/w:val="Caption".*Tests.*<w:tblHeader\/>.*Day.*Blood/s)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })

  it('numbers every list from one', async () => {
    const list: Block = { kind: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] }
    const ids = [...(await body(list, list)).matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[1])
  })

  it('links to web addresses and to nothing else', async () => {
    const link = async (address: string) => {
      const part = await parts([{ kind: 'paragraph', spans: [{ text: 'here', link: address }] }])
      return part('word/_rels/document.xml.rels')
    }
    expect(await link('https://www.nice.org.uk/?a=1&b=2')).toContain(
      'Target="https://www.nice.org.uk/?a=1&amp;b=2"',
    )
    expect(await link('javascript:alert(1)')).not.toContain('TargetMode="External"')
    expect(await link('file:///etc/passwd')).not.toContain('TargetMode="External"')
  })

  it('marks a gap and strong words with styles of their own, once each', async () => {
    const spans = [
      { text: '[name]', gap: true },
      { text: 'Ask', strong: true },
    ]
    const part = await parts([{ kind: 'paragraph', spans }])
    expect(part('word/document.xml')).toMatch(/w:rStyle w:val="Gap".*\[name\].*w:rStyle w:val="Strong".*Ask/s)
    for (const style of ['Gap', 'Strong'])
      expect(
        part('word/styles.xml').match(new RegExp(`<w:style [^>]*w:styleId="${style}"[^>]*>`, 'g')),
      ).toEqual([expect.stringContaining('w:type="character"')])
  })

  it('marks a name that is written from the right, and keeps what follows on its right', async () => {
    const xml = await body({
      kind: 'paragraph',
      spans: [{ text: 'I am ' }, { text: 'فاطمہ خان', own: true }, { text: '.' }],
    })
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>فاطمہ خان\u200e</)
    expect(xml).not.toContain('<w:bidi/>')
  })

  it('sets a paragraph from the right that begins so', async () => {
    expect(await body(paragraph('محمد خان'))).toContain('<w:bidi/>')
  })

  it('puts who writes before who is written to, and draws it on the right', async () => {
    const xml = await body({
      kind: 'letterhead',
      from: [[{ text: 'Jo Shaw' }]],
      to: [[{ text: 'The Surgery' }]],
    })
    expect(xml).toMatch(/<w:bidiVisual\/>.*Jo Shaw.*The Surgery/s)
  })

  it('begins a page after a page break', async () => {
    expect(await body(paragraph('a'), { kind: 'page-break' }, paragraph('b'))).toMatch(
      /<w:t[^>]*>a<.*<w:pageBreakBefore\/>.*<w:t[^>]*>b</s,
    )
  })

  it('draws words as words, whatever they look like', async () => {
    expect(await body(paragraph('</w:t><w:x>&\u0000\ud800'))).toContain('&lt;/w:t&gt;&lt;w:x&gt;&amp;\ufffd')
  })
})

describe('always', () => {
  const anyBlocks = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('paragraph' as const),
        spans: fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }) })),
      }),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(
          fc.array(fc.record({ text: fc.string({ unit: 'binary' }), link: fc.webUrl() }), { maxLength: 3 }),
          { maxLength: 3 },
        ),
      }),
    ),
    { maxLength: 5 },
  )

  it('gives the same bytes for the same document and day', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        expect(Buffer.compare(await bytesOf(blocks), await bytesOf(blocks))).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps every word, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.lorem(), { minLength: 1, maxLength: 5 }), async (texts) => {
        const words = (await body(...texts.map(paragraph))).replace(/<\/w:p>/g, ' ').replace(/<[^>]*>/g, '')
        expect(words.split(/\s+/).filter(Boolean)).toEqual(texts.join(' ').split(/\s+/).filter(Boolean))
      }),
      { numRuns: 20 },
    )
  })
})
