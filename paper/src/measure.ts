import type { Block, Document, Span } from './blocks.ts'
import { countLines } from './count-lines.ts'
import {
  cellGap,
  columnWidth as width,
  gap,
  gutter,
  headingSizes,
  indent,
  linesOnPage as room,
  size,
  toSign,
} from './page.ts'

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

/**
 * Measures a document as paper.css prints it: one page of A4, margins of 22 mm, Atkinson Hyperlegible Next. What stands
 * after a page break, such as an annex, is not measured.
 */
export function measure(document: Document): Measure {
  const [first = [], ...others] = pagesOf(document.blocks)
  const lines = linesOn(first)
  const overBy = Math.max(0, Math.ceil(lines - room))
  return { lines, room, fits: overBy === 0, overBy, pages: 1 + others.length }
}

/** The blocks between one page break and the next. */
function pagesOf(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'page-break') pages.push([])
    else pages.at(-1)?.push(block)
  }
  return pages
}

const linesOn = (blocks: readonly Block[]): number =>
  sum(blocks.map(linesIn)) + gap * Math.max(0, blocks.length - 1)

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
        countLines([{ text, strong }], width / Math.max(1, block.header.length) - cellGap, size)
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
    case 'signature':
      return toSign + eachOnItsOwn([block.name, ...block.lines])
    case 'page-break':
      return 0
  }
}

const eachOnItsOwn = (lines: readonly (readonly Span[])[], column = width): number =>
  sum(lines.map((each) => countLines(each, column, size)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
