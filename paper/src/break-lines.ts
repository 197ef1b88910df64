import { heldTogether } from './hold-together.ts'

/** Where a line begins in the text, and where it ends; the space at which it was broken is its last character. */
export interface Line {
  from: number
  to: number
}

/** How wide a part of the text is, in the same measure as the room. */
export type WidthBetween = (from: number, to: number) => number

/**
 * Cuts a text into the lines that fit a column. Breaks where a browser does: at new lines and spaces, after hyphens,
 * dashes, slashes and question marks, and inside a word only when the word alone is wider than the column. What is held
 * together is one word, unless the column is too narrow for it. The measure of a page and the PDF both break here, so what
 * was counted to fit does fit.
 */
export function breakLines(text: string, room: number, widthBetween: WidthBetween): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const given of text.split('\n')) {
    lines.push(...breakOne(text, from, from + given.length, room, widthBetween))
    from += given.length + 1
  }
  return lines
}

function breakOne(
  text: string,
  start: number,
  end: number,
  room: number,
  widthBetween: WidthBetween,
): Line[] {
  const lines: Line[] = []
  let from = start
  let used = 0
  const close = (at: number) => {
    lines.push({ from, to: at })
    from = at
    used = 0
  }
  let space = 0
  const place = (word: string, at: number) => {
    const to = at + word.length
    if (word === ' ') {
      if (used > 0) space = widthBetween(at, to)
      return
    }
    const width = widthBetween(at, to)
    if (width > room && word.includes(' ')) {
      for (const part of word.matchAll(words)) place(part[0], at + part.index)
      return
    }
    if (used + space + width > room && used > 0) close(at)
    if (width > room) used = breakWord(text, at, to, room, widthBetween, close)
    else used += (used > 0 ? space : 0) + width
    space = 0
  }
  for (const found of text.slice(start, end).matchAll(wordsAndHeld)) place(found[0], start + found.index)
  lines.push({ from, to: end })
  return lines
}

/** Cuts a word that is wider than the column, between letters. Says how much of its last line is used. */
function breakWord(
  text: string,
  start: number,
  end: number,
  room: number,
  widthBetween: WidthBetween,
  close: (at: number) => void,
): number {
  let used = 0
  for (const found of text.slice(start, end).matchAll(letters)) {
    const at = start + found.index
    const width = widthBetween(at, at + found[0].length)
    if (used > 0 && used + width > room) {
      close(at)
      used = 0
    }
    used += width
  }
  return used
}

const words = / |[^ \-\u2010\u2013\u2014/?]+[\-\u2010\u2013\u2014/?]*|[\-\u2010\u2013\u2014/?]+/g
// What stands before and behind it without a space, such as a bracket, belongs to the same word.
const wordsAndHeld = new RegExp(
  `[^ \\d\\-\\u2010\\u2013\\u2014/?]*${heldTogether}[^ \\-\\u2010\\u2013\\u2014/?]*[\\-\\u2010\\u2013\\u2014/?]*|${words.source}`,
  'gu',
)
const letters = /\P{M}\p{M}*|\p{M}+/gu
