import type { Address, Letterhead, Signature, Span } from '../../blocks.ts'
import { gutter, size, toSign } from '../../page.ts'
import { drawLines } from '../draw-lines.ts'
import { flowLines, skip } from '../flow-lines.ts'
import type { Prepared } from '../prepared.ts'
import type { Sheet } from '../sheet.ts'
import { typeset, type Typeset, type TypesetLine } from '../typeset.ts'

type Lines = readonly (readonly Span[])[]

export function prepareAddress(sheet: Sheet, { lines, align }: Address): Prepared {
  const set = setEach(sheet, lines, sheet.width)
  return {
    least: Math.min(set.length, sheet.lines),
    draw(parent) {
      const element = sheet.pdf.struct('P')
      parent.add(element)
      flowLines(sheet, set.length, (from, to) => {
        const place = { element, tag: 'P', x: sheet.left, width: sheet.width, align }
        for (const { whole, line } of set.slice(from, to)) drawLines(sheet, whole, [line], place)
      })
      element.end()
    },
  }
}

/** Who writes is read first and stands on the right; to whom is beside it on the left. */
export function prepareLetterhead(sheet: Sheet, { from, to }: Letterhead): Prepared {
  const width = sheet.width / 2 - gutter
  const columns = [
    { set: setEach(sheet, from, width), x: sheet.left + sheet.width - width, align: 'right' as const },
    { set: setEach(sheet, to, width), x: sheet.left, align: undefined },
  ]
  const tall = Math.max(...columns.map(({ set }) => set.length))
  // Two columns that are longer than a page are set one below the other, which can go on over many.
  if (tall > sheet.lines)
    return together([
      prepareAddress(sheet, { kind: 'address', lines: from, align: 'right' }),
      prepareAddress(sheet, { kind: 'address', lines: to }),
    ])
  return {
    least: tall,
    draw(parent) {
      const top = sheet.y
      for (const { set, x, align } of columns) {
        sheet.y = top
        const element = sheet.pdf.struct('P')
        parent.add(element)
        for (const { whole, line } of set)
          drawLines(sheet, whole, [line], { element, tag: 'P', x, width, align })
        element.end()
      }
      sheet.y = top
      skip(sheet, tall)
    },
  }
}

export function prepareSignature(sheet: Sheet, { name, lines }: Signature): Prepared {
  const under = prepareAddress(sheet, { kind: 'address', lines: [name, ...lines] })
  return {
    least: Math.min(toSign + under.least, sheet.lines),
    draw(parent) {
      skip(sheet, toSign)
      under.draw(parent)
    },
  }
}

function together(blocks: readonly Prepared[]): Prepared {
  return { least: 1, draw: (parent) => blocks.forEach((block) => block.draw(parent)) }
}

/** Lines that each begin anew, with the words that each of them is part of. */
function setEach(sheet: Sheet, lines: Lines, width: number): { whole: Typeset; line: TypesetLine }[] {
  return lines.flatMap((spans, at) => {
    const whole = typeset(sheet.fonts, spans, { size, width, base: 'ltr' }, at < lines.length - 1)
    return whole.lines.map((line) => ({ whole, line }))
  })
}
