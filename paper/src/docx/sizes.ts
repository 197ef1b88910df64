// The same sizes as in measure.ts and paper.css, in the units of Word: twentieths of a point.

const millimetre = (20 * 72) / 25.4

export const page = { width: 11906, height: 16838 }
export const margin = Math.round(22 * millimetre)
export const column = page.width - 2 * margin

/** One line of 11-point type, 1.35 times as tall. */
export const line = 297
export const gap = line / 2
export const indent = 330
/** Half of the room between two addresses that stand side by side. */
export const gutter = 120
export const cellPadding = 80
