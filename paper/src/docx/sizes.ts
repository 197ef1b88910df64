import type { Document } from '../blocks.ts'

// The sizes of measure.ts and paper.css, in the unit of Word: a twentieth of a point.

const millimetre = (20 * 72) / 25.4

export const page = { width: 11906, height: 16838 }
export const margin = Math.round(22 * millimetre)
export const column = page.width - 2 * margin

/** Half of the room between two addresses that stand side by side. */
export const gutter = 120
export const cellPadding = 80

/** A line of the room to write by hand. */
export const roomLine = 297

/** What depends on the size of the type. */
export interface TypeSizes {
  /** In half points, as Word counts type: the words, and the headings by their level. */
  words: number
  headings: Readonly<Record<1 | 2 | 3, number>>
  line: number
  gap: number
  /** How far the words of a list stand in. */
  indent: number
}

/**
 * A line is 1.3 times as tall as its type. On other paper it is 1.35: two lines on a page are kept back, because Word sets
 * another font than the one we count with.
 */
export function sizesOf(size: Document['size']): TypeSizes {
  const points = size === 'small' ? 10 : 11
  const sized = (ofEleven: number) => Math.round((ofEleven * points) / 11)
  const line = 26 * points
  return {
    words: 2 * points,
    headings: { 1: sized(26), 2: sized(24), 3: sized(22) },
    line,
    gap: line / 2,
    indent: 30 * points,
  }
}
