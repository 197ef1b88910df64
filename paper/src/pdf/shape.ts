import { create, type Font, type Glyph } from 'fontkit'
import { mirrored } from './bidi.ts'

/** One glyph where it stands, in thousandths of the type size. */
export interface Placed {
  glyph: number
  /** The letters that it stands for. */
  codes: readonly number[]
  advance: number
  /** How far the next glyph stands from here, which kerning changes. */
  step: number
  right: number
  up: number
}

export interface Shaped {
  glyphs: readonly Placed[]
  width: number
}

/** A font that has been read, with the words that it has set so far: a letter says many of them again. */
export interface ReadFont {
  font: Font
  shapes: Map<string, Shaped>
}

/** Reads a font, once for each set of bytes. */
export function readFont(bytes: Uint8Array): ReadFont {
  let read = fonts.get(bytes)
  if (!read) fonts.set(bytes, (read = { font: knowingLetters(create(bytes)), shapes: new Map() }))
  return read
}

/**
 * fontkit keeps each glyph with the letters that it stood for when it was first seen: with none, if it was a part of "é"
 * then; with "ی" for good, if it stood for that before it stood for "ي". Here it stands for what it is asked for.
 */
function knowingLetters(font: Font): Font {
  const glyphAt = font.getGlyph.bind(font)
  const known = new Map<string, Glyph>()
  font.getGlyph = (id, codes = []) => {
    const glyph = glyphAt(id, codes)
    if (codes.length === 0 || codes.join() === glyph.codePoints.join()) return glyph
    const key = `${id} ${codes.join()}`
    const other = known.get(key) ?? (Object.create(glyph, { codePoints: { value: codes } }) as Glyph)
    known.set(key, other)
    return other
  }
  return font
}

const fonts = new WeakMap<Uint8Array, ReadFont>()
const mostShapes = 20_000

/** Sets some letters of one font, in the order in which they stand from left to right. */
export function shape({ font, shapes }: ReadFont, text: string, rightToLeft: boolean): Shaped {
  const key = `${rightToLeft ? '<' : '>'}${text}`
  let shaped = shapes.get(key)
  if (!shaped) {
    shaped = shapeAnew(font, text, rightToLeft)
    if (shapes.size >= mostShapes) shapes.clear()
    shapes.set(key, shaped)
  }
  return shaped
}

function shapeAnew(font: Font, text: string, rightToLeft: boolean): Shaped {
  const scale = 1000 / font.unitsPerEm
  const direction = rightToLeft ? 'rtl' : 'ltr'
  // From right to left a "(" looks like a ")", and is still a "(" for those who copy it.
  const [seen, meant] = rightToLeft ? [mirrored(text), mirroredCode] : [text, (code: number) => code]
  const { glyphs, positions } = font.layout(seen, undefined, undefined, undefined, direction)
  const placed = glyphs.map(({ id, codePoints, advanceWidth }, at): Placed => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {}
    return {
      glyph: id,
      codes: codePoints.map(meant),
      advance: advanceWidth * scale,
      step: xAdvance * scale,
      right: xOffset * scale,
      up: yOffset * scale,
    }
  })
  return { glyphs: placed, width: placed.reduce((sum, { step }) => sum + step, 0) }
}

const mirroredCode = (code: number): number => mirrored(String.fromCodePoint(code)).codePointAt(0) ?? code
