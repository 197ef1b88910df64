import type { EmbeddedFont } from 'pdfkit'
import { numberOf } from './embed.ts'
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
  const numbered = glyphs.map((glyph) => ({ ...glyph, hex: hex(numberOf(font, glyph)) }))
  if (glyphs.some(({ right, up }) => right !== 0 || up !== 0)) {
    let pen = x
    const scale = size / 1000
    const each = numbered.map(({ hex, step, right, up }) => {
      const placed = `1 0 0 -1 ${points(pen + right * scale)} ${points(base - up * scale)} Tm <${hex}> Tj`
      pen += step * scale
      return placed
    })
    return `${begin} ${each.join(' ')} ET`
  }
  let parts = ''
  let open = ''
  for (const { hex, advance, step } of numbered) {
    open += hex
    const kern = Math.round(advance - step)
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

const hex = (value: number): string => value.toString(16).padStart(4, '0')
