import type { Block, Document, Span } from './blocks.ts'
import { countLines } from './count-lines.ts'

/** How much of its first A4 page a document takes, in lines of 11-point type. */
export interface Measure {
  /** Lines used, with the gaps between blocks. May end in a half. */
  lines: number
  /** Lines that one page holds. */
  room: number
  fits: boolean
  /** Whole lines to take out before it fits; 0 when it fits. */
  overBy: number
  /** Pages it takes in all: one, and one more for each page break. */
  pages: number
}

// These are the same in paper.css. journeys/letter-on-paper.test.ts holds the two together.
const size = 11
const line = size * 1.35
const millimetre = 72 / 25.4
const width = (210 - 2 * 22) * millimetre
const height = (297 - 2 * 22) * millimetre

const gap = 0.5
const indent = 1.5 * size
const gutter = 6
const toSign = 2
const headingSizes = { 1: 13, 2: 12, 3: 11 }

/**
 * Measures a document as paper.css prints it: one page of A4, margins of 22 mm, Atkinson Hyperlegible Next. What stands
 * after a page break, such as an annex, is not measured.
 */
export function measure(document: Document): Measure {
  const end = document.blocks.findIndex(({ kind }) => kind === 'page-break')
  const blocks = end < 0 ? document.blocks : document.blocks.slice(0, end)
  const gaps = gap * Math.max(0, blocks.length - 1)
  const lines = blocks.reduce((sum, block) => sum + linesIn(block), gaps)
  const room = Math.floor(height / line)
  const overBy = Math.max(0, Math.ceil(lines - room))
  const pages = 1 + document.blocks.filter(({ kind }) => kind === 'page-break').length
  return { lines, room, fits: overBy === 0, overBy, pages }
}

function linesIn(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return countLines([{ text: block.text, strong: true }], width, headingSizes[block.level])
    case 'paragraph':
      return countLines(block.spans, width, size)
    case 'list':
      return sum(block.items.map((item) => countLines(item, width - indent, size)))
    case 'table': {
      const cell = (text: string, strong: boolean) =>
        countLines([{ text, strong }], width / Math.max(1, block.header.length) - 4, size)
      const row = (cells: readonly string[], strong: boolean) =>
        Math.max(1, ...cells.map((text) => cell(text, strong)))
      const caption = countLines([{ text: block.caption, strong: true }], width, size)
      return caption + row(block.header, true) + sum(block.rows.map((cells) => row(cells, false)))
    }
    case 'address':
      return eachOnItsOwn(block.lines)
    case 'letterhead':
      return Math.max(
        eachOnItsOwn(block.from, width / 2 - gutter),
        eachOnItsOwn(block.to, width / 2 - gutter),
      )
    case 'page-break':
      return 0
    case 'signature':
      return toSign + eachOnItsOwn([block.name, ...block.lines])
  }
}

const eachOnItsOwn = (lines: readonly (readonly Span[])[], column = width): number =>
  sum(lines.map((each) => countLines(each, column, size)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
