import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { renderHtml } from './html.ts'
import { readDocument } from './read-document.ts'
import { renderText } from './text.ts'

const everyBlock: readonly Block[] = [
  { kind: 'letterhead', from: [[{ text: 'Priya', own: true }]], to: [[{ text: 'The practice' }]] },
  { kind: 'heading', level: 2, text: 'Request for a second opinion' },
  { kind: 'address', lines: [[{ text: 'Friday 27 November 2026' }]], align: 'right' },
  {
    kind: 'paragraph',
    spans: [
      { text: 'Please', strong: true },
      { text: ' refer me.', gap: false },
    ],
  },
  { kind: 'list', ordered: true, items: [[{ text: 'a link', link: 'https://example.org' }]] },
  { kind: 'table', caption: 'What happened', header: ['When', 'What'], rows: [['May', 'A test']] },
  { kind: 'page-break' },
  { kind: 'signature', name: [{ text: 'Priya' }], lines: [] },
]

describe('a document that was kept', () => {
  it('is read again as it was', () => {
    const kept: unknown = JSON.parse(JSON.stringify(everyBlock))
    expect(readDocument('A letter', 'en', kept)).toEqual({
      title: 'A letter',
      lang: 'en',
      blocks: everyBlock,
    })
  })

  it.each([
    ['no blocks', []],
    ['a block nobody knows', [{ kind: 'script' }]],
    ['words that are none', [{ kind: 'paragraph', spans: [{ text: 7 }] }]],
    ['a heading of no level', [{ kind: 'heading', level: 9, text: 'Big' }]],
    ['a row longer than its header', [{ kind: 'table', caption: '', header: ['One'], rows: [['a', 'b']] }]],
    ['no list at all', { kind: 'paragraph' }],
  ])('is not read with %s', (_, blocks) => {
    expect(readDocument('A letter', 'en', blocks)).toBeUndefined()
  })

  it('is not read in a language that is no language tag', () => {
    expect(readDocument('A letter', 'en" onload="', everyBlock)).toBeUndefined()
  })
})

describe('always', () => {
  it('what is read can be drawn, whatever was kept', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.constantFrom(...everyBlock),
        fc.record({ kind: fc.constantFrom(...everyBlock.map(({ kind }) => kind)), spans: fc.jsonValue() }),
        fc.jsonValue(),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(blocks, (kept) => {
        const document = readDocument('A letter', 'en', kept)
        if (document) expect(renderText(document) + renderHtml(document)).toContain('')
      }),
    )
  })
})
