import type { Span } from './blocks.ts'
import { clean } from './clean.ts'

/** The words of some spans run together, as they are set: one space for many, and letters and their marks made one. */
export interface Flow {
  text: string
  /** Which span each UTF-16 unit of the text comes from. */
  spanAt: readonly number[]
}

/** Runs the words of some spans together. A new line stays a new line. */
export function flowOf(spans: readonly Span[]): Flow {
  let text = ''
  const spanAt: number[] = []
  for (const [at, span] of spans.entries()) {
    let words = clean(span.text)
      .normalize('NFC')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
    if (/(^|[ \n])$/.test(text)) words = words.replace(/^ /, '')
    if (words.startsWith('\n') && text.endsWith(' ')) {
      text = text.slice(0, -1)
      spanAt.pop()
    }
    text += words
    for (let unit = 0; unit < words.length; unit += 1) spanAt.push(at)
  }
  return { text, spanAt }
}
