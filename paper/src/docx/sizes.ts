// The sizes of measure.ts and paper.css, in the unit of Word: a twentieth of a point.

const millimetre = (20 * 72) / 25.4

export const page = { width: 11906, height: 16838 }
export const margin = Math.round(22 * millimetre)
export const column = page.width - 2 * margin

/**
 * One line of 11-point type, 1.3 times as tall. On other paper it is 1.35: two lines on a page are kept back, because Word sets
 * another font than the one we count with.
 */
export const line = 286
export const gap = line / 2
export const indent = 330
/** Half of the room between two addresses that stand side by side. */
export const gutter = 120
export const cellPadding = 80
