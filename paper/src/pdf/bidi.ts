import bidiFactory from 'bidi-js'
import { dirOf } from '../direction.ts'
import type { Flow } from '../flow.ts'
import type { Span } from '../blocks.ts'

/** The direction of every UTF-16 unit of a text: an even level runs from left to right, an odd one from right to left. */
export interface Directions {
  /** The direction of the whole: 1 when it is written from right to left. */
  base: 0 | 1
  levels: Uint8Array
}

/** Which way a text runs. What a person typed is kept apart, so that it does not turn the words around it. */
export function directionsOf(
  { text, spanAt }: Flow,
  spans: readonly Span[],
  base: 'ltr' | 'auto',
): Directions {
  if (!rightToLeft.test(text)) return { base: 0, levels: new Uint8Array(text.length) }
  const { isolated, at } = isolate(text, spanAt, spans)
  bidi ??= bidiFactory()
  // New lines part a text into paragraphs, and the first of them says which way all of them run.
  const { levels, paragraphs } = bidi.getEmbeddingLevels(
    isolated.replaceAll('\n', '\u2028'),
    base === 'auto' ? dirOf(text) : base,
  )
  return {
    base: (paragraphs[0]?.level ?? 0) % 2 === 1 ? 1 : 0,
    levels: Uint8Array.from(at, (unit) => levels[unit] ?? 0),
  }
}

/** "(" for ")" and so on, as a text from right to left shows them. */
export function mirrored(text: string): string {
  const { getMirroredCharacter } = (bidi ??= bidiFactory())
  return [...text].map((character) => getMirroredCharacter(character) ?? character).join('')
}

let bidi: ReturnType<typeof bidiFactory> | undefined

const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/

// Unicode's marks for words that are kept apart: read from the left, or as their first letter says.
const leftToRight = '\u2066'
const asItBegins = '\u2068'

function isolate(text: string, spanAt: readonly number[], spans: readonly Span[]) {
  let isolated = ''
  const at = new Uint32Array(text.length)
  for (let unit = 0; unit < text.length; unit += 1) {
    const span = spanAt[unit]
    const isOwn = spans[span ?? 0]?.own ?? false
    if (isOwn && spanAt[unit - 1] !== span)
      isolated += dirOf(spans[span ?? 0]?.text ?? '') === 'ltr' ? leftToRight : asItBegins
    at[unit] = isolated.length
    isolated += text[unit]
    if (isOwn && spanAt[unit + 1] !== span) isolated += '\u2069'
  }
  return { isolated, at }
}
