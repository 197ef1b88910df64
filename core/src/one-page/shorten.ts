/** Words as they stand on the page, and whether there are more of them in the record. */
export interface Shortened {
  text: string
  isShort: boolean
}

/**
 * Shortens words until they fit. Whole sentences stand as long as they can; a first sentence that is too long by itself ends
 * after a word, and a word that is too long ends inside. What was cut ends with "…". `fits` must be true of nothing.
 */
export function shorten(words: string, fits: (text: string) => boolean): Shortened {
  const text = oneLine(words.slice(0, mostLookedAt))
  if (words.length <= mostLookedAt && fits(text)) return { text, isShort: false }
  const cut = (end: number) =>
    `${text.slice(0, end).trimEnd()}${ofSentence.test(text.slice(0, end)) ? ' …' : '…'}`
  for (const ends of [endsOf(text, sentenceEnds), endsOf(text, wordEnds), everyCharacter(text)]) {
    const longest = lastThatFits(ends, (end) => fits(cut(end)))
    if (longest !== undefined) return { text: cut(longest), isShort: true }
  }
  return { text: '…', isShort: true }
}

/** Own words on one line, with single spaces. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

// Far more than any part of the page holds, so that a very long text takes no longer than a long one.
const mostLookedAt = 2000

const sentenceEnds = /[.!?؟۔。]["'”’)\]]*(?=\s)/gu
const wordEnds = /\S(?=\s)/gu
const ofSentence = /[.!?؟۔。]["'”’)\]]*$/u

const endsOf = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map((found) => found.index + found[0].length)

/** Where a character ends, and never in the middle of a pair. */
function everyCharacter(text: string): number[] {
  let end = 0
  return [...text].map((character) => (end += character.length))
}

/** The last end that fits. More words never take fewer lines, so the search can halve. */
function lastThatFits(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(ends[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return ends[low - 1]
}
