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

/** Whole lines that one page holds. */
export const linesOnPage = Math.floor(columnHeight / line)

/** In lines: the space between two blocks, and the room left to sign. */
export const gap = 0.5
export const toSign = 2

/** How far the words of a list stand in, and what keeps the two halves of a letterhead, and two cells, apart. */
export const indent = 1.5 * size
export const gutter = 6
export const cellGap = 4
