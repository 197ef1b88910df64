import type { EmbeddedFont } from 'pdfkit'
import type { Placed } from './shape.ts'

/**
 * The number of a glyph in the part of a font that the file carries. A shape that stands for two letters, as the first
 * form of "ی" and of "ي" does, is carried twice: so each is copied out as what it was.
 */
export function numberOf(font: EmbeddedFont, placed: Placed): number {
  const { byPlaced, byShape } = knownIn(font)
  let number = byPlaced.get(placed)
  if (number === undefined) {
    const { glyph, codes, advance } = placed
    const shape = `${glyph} ${codes.join(' ')}`
    number = byShape.get(shape) ?? font.subset.glyphs.push(glyph) - 1
    font.widths[number] = advance
    font.unicode[number] = codes
    byShape.set(shape, number)
    byPlaced.set(placed, number)
  }
  return number
}

interface Numbers {
  /** What was set before is the same object again, and is found without writing out what it stands for. */
  byPlaced: Map<Placed, number>
  byShape: Map<string, number>
}

function knownIn(font: EmbeddedFont): Numbers {
  let numbers = known.get(font)
  if (!numbers) known.set(font, (numbers = { byPlaced: new Map(), byShape: new Map() }))
  return numbers
}

const known = new WeakMap<EmbeddedFont, Numbers>()
