import type { List } from '../../blocks.ts'
import { indent, size } from '../../page.ts'
import { drawLines } from '../draw-lines.ts'
import { flowLines, leastLines } from '../flow-lines.ts'
import type { Prepared } from '../prepared.ts'
import type { Sheet } from '../sheet.ts'
import { typeset } from '../typeset.ts'

/** A list whose marks stand to the left of its words. */
export function prepareList(sheet: Sheet, { ordered, items }: List): Prepared {
  const set = items.map((spans, at) => ({
    mark: typeset(sheet.fonts, [{ text: ordered ? `${at + 1}.` : '•' }], {
      size,
      width: indent,
      base: 'ltr',
    }),
    words: typeset(sheet.fonts, spans, { size, width: sheet.width - indent, base: 'auto' }),
  }))
  const markGap = ordered ? markGaps.number : markGaps.dot
  return {
    least: leastLines(set[0]?.words.lines.length ?? 0),
    draw(parent) {
      const { pdf } = sheet
      const list = pdf.struct('L')
      list.dictionary.data['A'] = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' }
      parent.add(list)
      for (const { mark, words } of set) {
        const [item, label, body] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')]
        list.add(item)
        item.add(label)
        item.add(body)
        flowLines(sheet, words.lines.length, (from, to) => {
          if (from === 0) {
            const top = sheet.y
            const markWidth = mark.lines[0]?.width ?? 0
            const x =
              words.base === 1
                ? sheet.left + sheet.width + markGap
                : sheet.left + indent - markGap - markWidth
            drawLines(sheet, mark, mark.lines.slice(0, 1), { element: label, tag: 'Lbl', x, width: indent })
            sheet.y = top
          }
          drawLines(sheet, words, words.lines.slice(from, to), {
            element: body,
            tag: 'LBody',
            x: sheet.left + indent,
            width: sheet.width - indent,
          })
        })
        label.end()
        body.end()
        item.end()
      }
      list.end()
    },
  }
}

// As far as a browser sets them: a number by the width of a space, a dot a little further.
const markGaps = { number: size * 0.28, dot: size * 0.78 }
