import type { Block, Document, Span } from './blocks.ts'
import { countLines } from './count-lines.ts'
import {
  type Columns,
  cellGap,
  columnWidth,
  gapBelow,
  gutter,
  headingSizes,
  indent,
  linesOnPage,
  onPage,
  shareOf,
  size as type,
  toSign,
} from './page.ts'

/** How much of its first A4 page a document takes, in its own lines: of 11-point type, or of 10-point type when it is small. */
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

/**
 * Measures a document as paper.css prints it: one page of A4, margins of 22 mm, Atkinson Hyperlegible Next. What stands
 * after a page break, such as an annex, is not measured.
 */
export function measure(document: Document): Measure {
  const end = document.blocks.findIndex(({ kind }) => kind === 'page-break')
  const blocks = end < 0 ? document.blocks : document.blocks.slice(0, end)
  const last = blocks.length - 1
  const lines = sum(
    blocks.map((block, at) => linesIn(block, document.size) + (at < last ? gapBelow(block) : 0)),
  )
  const room = linesOnPage(document.size)
  const overBy = Math.max(0, Math.ceil(lines - room))
  const pages = 1 + document.blocks.filter(({ kind }) => kind === 'page-break').length
  return { lines, room, fits: overBy === 0, overBy, pages }
}

/** How many lines one block takes, without the gap around it. */
export function linesIn(block: Block, size?: Document['size']): number {
  const width = columnWidth * onPage(size)
  switch (block.kind) {
    case 'heading':
      return countLines([{ text: block.text, strong: true }], width, headingSizes[block.level])
    case 'paragraph':
      return countLines(block.spans, width, type)
    case 'list':
      return sum(block.items.map((item) => countLines(item, width - indent, type)))
    case 'table': {
      const caption = countLines([{ text: block.caption, strong: true }], width, type)
      return (
        caption +
        linesInRow(block, block.header, size, true) +
        sum(block.rows.map((row, at) => Math.max(linesInRow(block, row, size), block.room?.[at] ?? 1)))
      )
    }
    case 'address':
      return eachOnItsOwn(block.lines, width)
    case 'letterhead':
      return Math.max(
        eachOnItsOwn(block.from, width / 2 - gutter),
        eachOnItsOwn(block.to, width / 2 - gutter),
      )
    case 'page-break':
      return 0
    case 'signature':
      return toSign + eachOnItsOwn([block.name, ...block.lines], width)
  }
}

/** How many lines a row of a table takes: as many as its tallest cell. */
export function linesInRow(
  table: Columns,
  cells: readonly string[],
  size?: Document['size'],
  strong = false,
): number {
  const lines = cells.map((text, at) => {
    const width = shareOf(table, at) * columnWidth * onPage(size)
    return countLines([{ text, strong }], width - cellGap, type)
  })
  return Math.max(1, ...lines)
}

const eachOnItsOwn = (lines: readonly (readonly Span[])[], column: number): number =>
  sum(lines.map((each) => countLines(each, column, type)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
