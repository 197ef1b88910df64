/** A part of one of the texts of a page. */
export interface Part {
  /** Which of the texts, from 0. */
  text: number
  from: number
  to: number
}

/** Where some words stand in the plain text of a letter. */
export interface Place {
  at: number
  length: number
}

/** As many characters of one passage are looked for. A remark does not show more of them either. */
export const mostWords = 240

/**
 * Finds on a page, given as its texts in order, the passage that stands at a place in the plain text of the same letter. The
 * two have the same words: spaces, new lines and the marks of lists may differ. What is not on the page has no parts.
 */
export function wordsOnPage(texts: readonly string[], plain: string, { at, length }: Place): Part[] {
  const page = lettersOf(texts)
  return linesOf(plain, at, at + Math.min(length, mostWords)).flatMap(({ from, words }) => {
    const letters = bare(words)
    const start = nthOf(page.letters, letters, timesIn(bare(plain.slice(0, from)), letters))
    return start === undefined ? [] : page.parts(start, start + letters.length)
  })
}

/** The lines of a passage, without the marks that the plain text sets before what stands in a list. */
function linesOf(plain: string, at: number, end: number): { from: number; words: string }[] {
  let next = at
  return plain
    .slice(at, end)
    .split('\n')
    .map((line) => {
      const [mark = ''] = /^(?:\s*(?:\d{1,2}\. |- ))?/.exec(line) ?? []
      const from = next + mark.length
      next += line.length + 1
      return { from, words: line.slice(mark.length) }
    })
    .filter(({ words }) => words.trim() !== '')
}

const bare = (text: string): string => text.replace(/\s+/g, '')

const timesIn = (text: string, words: string): number => text.split(words).length - 1

/** Where words stand for the time after so many; where they do not stand as often, the last of them. */
function nthOf(text: string, words: string, before: number): number | undefined {
  let found = text.indexOf(words)
  for (let time = 0; time < before; time += 1) {
    const next = text.indexOf(words, found + words.length)
    if (next < 0) break
    found = next
  }
  return found < 0 ? undefined : found
}

/** All letters of some texts, without what is between them, and the parts of the texts that a run of letters is. */
function lettersOf(texts: readonly string[]) {
  const places: { text: number; at: number }[] = []
  let letters = ''
  for (const [text, words] of texts.entries())
    for (let at = 0; at < words.length; at += 1)
      if (!/\s/.test(words.charAt(at))) {
        places.push({ text, at })
        letters += words.charAt(at)
      }
  const parts = (start: number, end: number): Part[] => {
    const found = new Map<number, Part>()
    for (const { text, at } of places.slice(start, end)) {
      const part = found.get(text)
      if (part) part.to = at + 1
      else found.set(text, { text, from: at, to: at + 1 })
    }
    return [...found.values()]
  }
  return { letters, parts }
}
