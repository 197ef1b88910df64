import type { Span } from './blocks.ts'
import { clean } from './clean.ts'
import { widthOf } from './width-of.ts'

interface Piece {
  text: string
  strong: boolean
}

/**
 * How many lines some words take when set in a column. `width` and `size` are in points. Breaks where a browser does: at
 * spaces, after hyphens, dashes and slashes, and inside a word only when the word alone is wider than the column.
 */
export function countLines(spans: readonly Span[], width: number, size: number): number {
  return linesOf(spans).reduce((lines, line) => lines + countLine(line, width / size), 0)
}

/** The words of each line that the writer ended with a new line, cut where a browser may break them. */
function linesOf(spans: readonly Span[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const { text, strong = false } of spans) {
    for (const [at, part] of clean(text).split('\n').entries()) {
      if (at > 0) lines.push([])
      for (const piece of part.match(pieces) ?? []) lines.at(-1)?.push({ text: piece, strong })
    }
  }
  return lines
}

const pieces = /[ \t]+|[^ \t\-\u2010\u2013\u2014/?]+[\-\u2010\u2013\u2014/?]*|[\-\u2010\u2013\u2014/?]+/g

/** `room` is in type sizes. A word that runs on from one span into the next stays one word. */
function countLine(line: readonly Piece[], room: number): number {
  let lines = 1
  let used = 0
  let space = 0
  for (const word of joinWords(line)) {
    const width = word.reduce((sum, { text, strong }) => sum + widthOf(text, strong), 0)
    if (isSpace(word)) {
      if (used > 0) space = Math.max(space, widthOf(' ', false))
    } else if (used + space + width <= room) {
      used += space + width
      space = 0
    } else if (width <= room) {
      lines += 1
      used = width
      space = 0
    } else {
      const whole = Math.ceil(width / room)
      lines += used > 0 ? whole : whole - 1
      used = width - (whole - 1) * room
      space = 0
    }
  }
  return lines
}

function joinWords(line: readonly Piece[]): Piece[][] {
  const words: Piece[][] = []
  for (const piece of line) {
    const last = words.at(-1)
    if (last && !isSpace(last) && !isSpace([piece]) && !mayBreakAfter(last)) last.push(piece)
    else words.push([piece])
  }
  return words
}

const isSpace = (word: readonly Piece[]): boolean => /^[ \t]/.test(word[0]?.text ?? '')
const mayBreakAfter = (word: readonly Piece[]): boolean =>
  /[\-\u2010\u2013\u2014/?]$/.test(word.at(-1)?.text ?? '')
