/**
 * The same text, as long, with what stands between quotation marks blanked out. A quotation ends in its own paragraph, or
 * it is none. A single straight mark is an apostrophe as often as not, so it opens nothing.
 */
export function hideQuotes(text: string): string {
  const parts: string[] = []
  const ends = new Map([...closers].map(([open, close]) => [open, nextOf(text, close)]))
  const nextParagraph = nextOf(text, '\n\n')
  let done = 0
  for (const { index } of text.matchAll(/[“"«‘]/g)) {
    if (index < done) continue
    const mark = text.charAt(index)
    const end = ends.get(mark)?.(index + 1) ?? -1
    if (end < 0 || end - index > most || isAnApostrophe(text, index, end)) continue
    const stop = nextParagraph(index)
    if (stop >= 0 && stop < end) continue
    parts.push(text.slice(done, index + 1), '\u00b7'.repeat(end - index - 1))
    done = end
  }
  return parts.join('') + text.slice(done)
}

const most = 600
const closers = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
])

/** Finds the next one from a place that only moves on, and reads the text once. */
function nextOf(text: string, words: string): (from: number) => number {
  let at = -2
  return (from) => {
    if (at !== -1 && at < from) at = text.indexOf(words, from)
    return at
  }
}

/** ‘ within a word, and ’ within one: the quotation then has another end, and is left to be read. */
function isAnApostrophe(text: string, open: number, close: number): boolean {
  if (text.charAt(open) !== '‘') return false
  return /[\p{L}\d]/u.test(text.charAt(open - 1)) || /[\p{L}\d]/u.test(text.charAt(close + 1))
}
