import type { EmbeddedFont } from 'pdfkit'
import type { Placed } from './shape.ts'

/**
 * The number of a glyph in the part of a font that the file carries. A shape that stands for two letters, as the first
 * form of "ی" and of "ي" does, is carried twice: so each is copied out as what it was.
 */
export function numberOf(font: EmbeddedFont, { glyph, codes, advance }: Placed): number {
  const numbers = (known.get(font) ?? known.set(font, new Map()).get(font)) as Map<string, number>
  const key = `${glyph} ${codes.join(' ')}`
  let number = numbers.get(key)
  if (number === undefined) {
    number = font.subset.glyphs.push(glyph) - 1
    font.widths[number] = advance
    font.unicode[number] = codes
    numbers.set(key, number)
  }
  return number
}

const known = new WeakMap<EmbeddedFont, Map<string, number>>()
