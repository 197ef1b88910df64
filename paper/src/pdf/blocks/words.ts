import type { Element } from 'pdfkit'
import type { Heading, Paragraph } from '../../blocks.ts'
import { headingSizes, size } from '../../page.ts'
import { drawLines } from '../draw-lines.ts'
import { flowLines, leastLines } from '../flow-lines.ts'
import type { Prepared } from '../prepared.ts'
import type { Sheet } from '../sheet.ts'
import { typeset } from '../typeset.ts'

/** A heading. `level` is where it stands below the heading before it, without a jump. */
export function prepareHeading(sheet: Sheet, { text, level: looks }: Heading, level: number): Prepared {
  const set = typeset(sheet.fonts, [{ text, strong: true }], {
    size: headingSizes[looks],
    width: sheet.width,
    base: 'ltr',
  })
  return {
    least: set.lines.length,
    staysWithNext: true,
    draw: (parent) => inElement(sheet, parent, `H${level}`, set),
  }
}

export function prepareParagraph(sheet: Sheet, { spans }: Paragraph): Prepared {
  const set = typeset(sheet.fonts, spans, { size, width: sheet.width, base: 'auto' })
  return {
    least: leastLines(set.lines.length),
    draw: (parent) => inElement(sheet, parent, 'P', set),
  }
}

function inElement(sheet: Sheet, parent: Element, tag: string, set: ReturnType<typeof typeset>): void {
  const element = sheet.pdf.struct(tag)
  parent.add(element)
  flowLines(sheet, set.lines.length, (from, to) =>
    drawLines(sheet, set, set.lines.slice(from, to), { element, tag, x: sheet.left, width: sheet.width }),
  )
  element.end()
}
