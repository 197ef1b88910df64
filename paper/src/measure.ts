import type { Block, Document, Span, Table } from './blocks.ts'
import { countLines } from './count-lines.ts'

/** How much of one A4 page a document takes, in its own lines: of 11-point type, or of 10-point type when it is small. */
export interface Measure {
  /** Lines used, with the gaps between blocks. May end in a half. */
  lines: number
  /** Lines that one page holds. */
  room: number
  fits: boolean
  /** Whole lines to take out before it fits; 0 when it fits. */
  overBy: number
}

// These are the same in paper.css. journeys/letter-on-paper.test.ts holds the two together.
const type = 11
const line = type * 1.35
const millimetre = 72 / 25.4
const columnWidth = (210 - 2 * 22) * millimetre
const height = (297 - 2 * 22) * millimetre

const gap = 0.5
const indent = 1.5 * type
const gutter = 6
const cellPadding = 4
const narrow = 0.25
const toSign = 2
const headingSizes = { 1: 13, 2: 12, 3: 11 }

/** Measures a document as paper.css prints it: one page of A4, margins of 22 mm, Atkinson Hyperlegible Next. */
export function measure(document: Document): Measure {
  const last = document.blocks.length - 1
  const lines = sum(
    document.blocks.map((block, at) => linesIn(block, document.size) + (at < last ? gapBelow(block) : 0)),
  )
  const room = Math.floor((height * onPage(document.size)) / line)
  const overBy = Math.max(0, Math.ceil(lines - room))
  return { lines, room, fits: overBy === 0, overBy }
}

/** How much more the page holds each way, because all that is on it is smaller. */
const onPage = (size: Document['size']): number => (size === 'small' ? 11 / 10 : 1)

/** A heading of the third level stands close to what it is about. */
const gapBelow = (block: Block): number => (block.kind === 'heading' && block.level === 3 ? 0 : gap)

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
        sum(block.rows.map((row) => linesInRow(block, row, size)))
      )
    }
    case 'address':
      return eachOnItsOwn(block.lines, width)
    case 'letterhead':
      return Math.max(
        eachOnItsOwn(block.from, width / 2 - gutter),
        eachOnItsOwn(block.to, width / 2 - gutter),
      )
    case 'signature':
      return toSign + eachOnItsOwn([block.name, ...block.lines], width)
  }
}

/** How many lines a row of a table takes: as many as its tallest cell. */
export function linesInRow(
  table: Pick<Table, 'header' | 'firstColumn'>,
  cells: readonly string[],
  size?: Document['size'],
  strong = false,
): number {
  const lines = cells.map((text, at) => {
    const width = shareOf(table, at) * columnWidth * onPage(size)
    return countLines([{ text, strong }], width - cellPadding, type)
  })
  return Math.max(1, ...lines)
}

/** How much of the width a column of a table has. */
function shareOf({ header, firstColumn }: Pick<Table, 'header' | 'firstColumn'>, at: number): number {
  const columns = Math.max(1, header.length)
  if (firstColumn !== 'narrow' || columns === 1) return 1 / columns
  return at === 0 ? narrow : (1 - narrow) / (columns - 1)
}

const eachOnItsOwn = (lines: readonly (readonly Span[])[], column: number): number =>
  sum(lines.map((each) => countLines(each, column, type)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
