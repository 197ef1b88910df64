import type { Block, Document, Table } from './blocks.ts'

// A page of A4 and the type on it. The same is said in paper.css; journeys/letter-on-paper.test.ts holds the two together.
const millimetre = 72 / 25.4

/** In points. */
export const margin = 22 * millimetre
export const pageWidth = 210 * millimetre
export const pageHeight = 297 * millimetre
export const columnWidth = pageWidth - 2 * margin
export const columnHeight = pageHeight - 2 * margin

/** The type size, and how far one line stands from the next. */
export const size = 11
export const line = size * 1.35
export const headingSizes = { 1: 13, 2: 12, 3: 11 }

/** In lines: the space between two blocks, and the room left to sign. */
const gap = 0.5
export const toSign = 2

/** How far the words of a list stand in, and what keeps the two halves of a letterhead, and two cells, apart. */
export const indent = 1.5 * size
export const gutter = 6
export const cellGap = 4

/** How much more a page holds each way, because all that is on it is smaller. */
export const onPage = (size: Document['size']): number => (size === 'small' ? 11 / 10 : 1)

/** Whole lines that one page holds. */
export const linesOnPage = (size?: Document['size']): number =>
  Math.floor((columnHeight * onPage(size)) / line)

/** In lines. A heading of the third level stands close to what it is about. */
export const gapBelow = (block: Block): number => (block.kind === 'heading' && block.level === 3 ? 0 : gap)

/** What of a table says how wide its columns are. */
export type Columns = Pick<Table, 'header' | 'firstColumn' | 'wideColumn'>

/** How much of the width a column of a table has. */
export function shareOf({ header, firstColumn, wideColumn }: Columns, at: number): number {
  const columns = Math.max(1, header.length)
  if (wideColumn !== undefined && wideColumn <= columns)
    return at === wideColumn - 1 ? wide : (1 - wide) / (columns - 1)
  if (firstColumn !== 'narrow' || columns === 1) return 1 / columns
  return at === 0 ? narrow : (1 - narrow) / (columns - 1)
}

const narrow = 0.25
const wide = 0.5
