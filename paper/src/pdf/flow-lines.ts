import { line as lineHeight } from '../page.ts'
import type { Sheet } from './sheet.ts'

/**
 * Draws lines from where the sheet is, over as many pages as they take: no first line of a paragraph is left alone at the
 * foot of a page, and no last line at the head of one. `draw` draws the lines from one to another and moves the sheet down.
 */
export function flowLines(sheet: Sheet, count: number, draw: (from: number, to: number) => void): void {
  let from = 0
  while (from < count) {
    const here = linesHere(sheet.linesLeft(), count - from, from === 0)
    if (here <= 0 && !sheet.isAtTop()) {
      sheet.newPage()
      continue
    }
    const to = from + Math.max(1, here)
    draw(from, to)
    from = to
    if (from < count) sheet.newPage()
  }
}

/** How many of the lines to draw on this page. */
function linesHere(room: number, left: number, isBeginning: boolean): number {
  if (left <= room) return left
  const here = left - room < 2 ? room - 1 : room
  return isBeginning && here < 2 ? 0 : here
}

/** How many lines a paragraph needs before it may begin on a page. */
export const leastLines = (count: number): number => (count <= 3 ? count : 2)

/** Moves the sheet down by a number of lines. */
export function skip(sheet: Sheet, lines: number): void {
  sheet.y += lines * lineHeight
}
