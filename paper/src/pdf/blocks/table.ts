import type { Element } from 'pdfkit'
import type { Table } from '../../blocks.ts'
import { cellGap, columnWidth, line as lineHeight, linesOnPage, margin, size } from '../../page.ts'
import { drawLines } from '../draw-lines.ts'
import { points } from '../draw-run.ts'
import { flowLines } from '../flow-lines.ts'
import type { Prepared } from '../prepared.ts'
import type { Sheet } from '../sheet.ts'
import { typeset, type Typeset } from '../typeset.ts'

type Row = readonly Typeset[]

/** A table of columns that are all as wide. Where it goes on over the page, its header row stands at the top again. */
export function prepareTable(sheet: Sheet, { caption, header, rows }: Table): Prepared {
  const columns = Math.max(1, header.length)
  const width = columnWidth / columns
  const cell = (text: string, strong: boolean, base: 'ltr' | 'auto') =>
    typeset(sheet.fonts, [{ text, strong }], { size, width: width - cellGap, base })
  const title = typeset(sheet.fonts, [{ text: caption, strong: true }], {
    size,
    width: columnWidth,
    base: 'ltr',
  })
  const head = header.map((text) => cell(text, true, 'ltr'))
  const body = rows.map((row) =>
    Array.from({ length: columns }, (_, at) => cell(row[at] ?? '', false, 'auto')),
  )
  const drawRow = (
    row: Row,
    cells: readonly (Element | undefined)[],
    tag: string,
    from: number,
    to: number,
  ) => {
    const top = sheet.y
    for (const [at, set] of row.entries()) {
      sheet.y = top
      const element = cells[at]
      const place = { tag, x: margin + at * width, width: width - cellGap, ...(element && { element }) }
      drawLines(sheet, set, set.lines.slice(from, to), place)
    }
    sheet.y = top + (to - from) * lineHeight
  }
  const repeatHead = () => {
    drawRule(sheet)
    sheet.artifact('Pagination', () => drawRow(head, [], 'TH', 0, tallest(head)))
  }

  return {
    least: Math.min(title.lines.length + tallest(head) + Math.min(3, tallest(body[0] ?? [])), linesOnPage),
    draw(parent) {
      const { pdf } = sheet
      const table = pdf.struct('Table')
      parent.add(table)
      const named = child(sheet, table, 'Caption')
      flowLines(sheet, title.lines.length, (from, to) =>
        drawLines(sheet, title, title.lines.slice(from, to), {
          element: named,
          tag: 'Caption',
          x: margin,
          width: columnWidth,
        }),
      )
      named.end()
      const groups = [
        { tag: 'THead', cellTag: 'TH', rows: [head] },
        { tag: 'TBody', cellTag: 'TD', rows: body },
      ]
      for (const { tag, cellTag, rows } of groups) {
        const group = child(sheet, table, tag)
        for (const row of rows) {
          const element = child(sheet, group, 'TR')
          const cells = row.map(() =>
            child(sheet, element, cellTag, cellTag === 'TH' ? { scope: 'Column' } : {}),
          )
          flowRow(sheet, tallest(row), repeatHead, (from, to) => {
            drawRule(sheet)
            drawRow(row, cells, cellTag, from, to)
          })
          cells.forEach((each) => each.end())
          element.end()
        }
        group.end()
      }
      table.end()
    },
  }
}

/** A row stays whole, unless it is longer than a page. */
function flowRow(
  sheet: Sheet,
  lines: number,
  repeatHead: () => void,
  draw: (from: number, to: number) => void,
): void {
  let from = 0
  while (from < lines) {
    const room = sheet.linesLeft()
    const left = lines - from
    if (left <= room || room >= linesOnPage / 2) {
      const to = from + Math.min(left, room)
      draw(from, to)
      from = to
    }
    if (from < lines) {
      sheet.newPage()
      repeatHead()
    }
  }
}

const tallest = (row: Row): number => Math.max(1, ...row.map(({ lines }) => lines.length))

function child({ pdf }: Sheet, parent: Element, tag: string, options = {}): Element {
  const element = pdf.struct(tag, options)
  parent.add(element)
  return element
}

/** The rule above a row. */
function drawRule(sheet: Sheet): void {
  const y = points(sheet.y)
  const rule = `q 0.46 G 0.5 w ${points(margin)} ${y} m ${points(margin + columnWidth)} ${y} l S Q`
  sheet.artifact('Layout', () => sheet.pdf.addContent(rule))
}
