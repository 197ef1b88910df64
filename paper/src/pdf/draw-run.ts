import type { EmbeddedFont } from 'pdfkit'
import { numberOf } from './embed.ts'
import type { Placed } from './shape.ts'
import type { TypesetRun } from './typeset.ts'

/** The operators that draw some glyphs, the pen first set down at `x` on the base line. */
export function drawRun(
  font: EmbeddedFont,
  { glyphs }: TypesetRun,
  size: number,
  x: number,
  base: number,
): string {
  const begin = `BT /${font.id} ${size} Tf`
  if (glyphs.some(({ right, up }) => right !== 0 || up !== 0)) {
    let pen = x
    const scale = size / 1000
    const each = glyphs.map((glyph) => {
      const { step, right, up } = glyph
      const placed = `1 0 0 -1 ${points(pen + right * scale)} ${points(base - up * scale)} Tm <${hexOf(font, glyph)}> Tj`
      pen += step * scale
      return placed
    })
    return `${begin} ${each.join(' ')} ET`
  }
  let parts = ''
  let open = ''
  for (const glyph of glyphs) {
    open += hexOf(font, glyph)
    const kern = Math.round(glyph.advance - glyph.step)
    if (kern !== 0) {
      parts += `<${open}> ${kern} `
      open = ''
    }
  }
  if (open !== '') parts += `<${open}>`
  return `${begin} 1 0 0 -1 ${points(x)} ${points(base)} Tm [${parts}] TJ ET`
}

/** A length in a form that a PDF can read. */
export const points = (value: number): number => Math.round(value * 100) / 100

const hexOf = (font: EmbeddedFont, glyph: Placed): string =>
  numberOf(font, glyph).toString(16).padStart(4, '0')
