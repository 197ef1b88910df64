import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { countLines } from './count-lines.ts'
import { measure } from './measure.ts'
import { shareOf } from './page.ts'

const page = (...blocks: Block[]) => measure({ title: 'A letter', lang: 'en', blocks })
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const onPage = (text: string) => countLines([{ text }], 470, 11)

describe('one page', () => {
  it('holds 48 lines of A4 at 11 points', () => {
    expect(page(paragraph('a\n'.repeat(47)))).toEqual({
      lines: 48,
      room: 48,
      fits: true,
      overBy: 0,
      pages: 1,
    })
    expect(page(paragraph('a\n'.repeat(48)))).toEqual({
      lines: 49,
      room: 48,
      fits: false,
      overBy: 1,
      pages: 1,
    })
  })

  it('counts half a line between two blocks', () => {
    expect(page(paragraph('one'), paragraph('two')).lines).toBe(2.5)
  })

  it('leaves two lines to sign', () => {
    expect(page({ kind: 'signature', name: [{ text: 'Jo Shaw' }], lines: [] }).lines).toBe(3)
  })

  it('counts two addresses side by side as the longer one', () => {
    const from = [[{ text: 'Jo' }], [{ text: 'Shaw' }]]
    expect(page({ kind: 'letterhead', from, to: [[{ text: 'GP' }]] }).lines).toBe(2)
  })

  it('ends at a page break, and what follows is not measured', () => {
    const annex = page(paragraph('one'), { kind: 'page-break' }, paragraph('a\n'.repeat(90)))
    expect(annex).toMatchObject({ lines: 1, fits: true, pages: 2 })
  })

  it('counts a row of a table by its tallest cell', () => {
    const rows = [['a', 'b\nc']]
    expect(page({ kind: 'table', caption: 'Seen', header: ['Day', 'Who'], rows }).lines).toBe(4)
  })
})

describe('a page that is set small', () => {
  const small = (...blocks: Block[]) => measure({ title: 'A page', lang: 'en', size: 'small', blocks })

  it('holds 53 lines, each a tenth longer', () => {
    expect(small(paragraph('a\n'.repeat(52)))).toMatchObject({ lines: 53, room: 53, fits: true })
    expect(page(paragraph('漢'.repeat(42))).lines).toBe(2)
    expect(small(paragraph('漢'.repeat(42))).lines).toBe(1)
  })
})

describe('a heading', () => {
  it('of the third level stands close to what it is about, and others half a line above it', () => {
    const under = (level: 2 | 3) => page({ kind: 'heading', level, text: 'Why' }, paragraph('one')).lines
    expect([under(2), under(3)]).toEqual([2.5, 2])
  })
})

describe('a table with days', () => {
  it('gives its first column a quarter of the width, and the rest to what happened', () => {
    const rows = [['4 April 2022', 'the pain came back after food, and nobody could say why it did']]
    const table = { kind: 'table', caption: 'Seen', header: ['When', 'What'], rows } as const
    expect(page(table).lines).toBe(4)
    expect(page({ ...table, firstColumn: 'narrow' }).lines).toBe(3)
  })
})

describe('a table to write in', () => {
  it('gives one column half of the width, and shares the rest among the others', () => {
    const header = ['Bed', 'Time', 'How they feel', 'Asked by']
    const rows = [['1', '14:26', 'sleepier than yesterday, and short of breath when she talks to us', 'Ola']]
    const table = { kind: 'table', caption: 'Beds', header, rows } as const
    const lines = (wideColumn?: 3): number => page({ ...table, ...(wideColumn && { wideColumn }) }).lines
    expect(lines(3)).toBeLessThan(lines())
    expect([0, 1, 2, 3].map((at) => shareOf({ header, wideColumn: 3 }, at))).toEqual([
      1 / 6,
      1 / 6,
      1 / 2,
      1 / 6,
    ])
  })
})

describe('lines', () => {
  it('takes a character it does not know for the widest, so that nothing runs over in silence', () => {
    expect(onPage('漢'.repeat(41))).toBe(1)
    expect(onPage('漢'.repeat(42))).toBe(2)
  })

  it('gives no room to marks that stand on another letter', () => {
    expect(onPage('e\u0301'.repeat(60))).toBe(onPage('e'.repeat(60)))
  })

  it('takes more room for bold words', () => {
    const words = 'the pain comes back after food '.repeat(9)
    const lines = (strong: boolean) => countLines([{ text: words, strong }], 100, 11)
    expect(lines(true)).toBeGreaterThan(lines(false))
  })
})

describe('always', () => {
  it('never counts fewer lines for more words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        expect(onPage(one + two)).toBeGreaterThanOrEqual(onPage(one))
      }),
    )
  })
})
