import type { Element } from 'pdfkit'
import type { Table } from '../../blocks.ts'
import { cellGap, line as lineHeight, shareOf, size } from '../../page.ts'
import { drawLines } from '../draw-lines.ts'
import { points } from '../draw-run.ts'
import { flowLines } from '../flow-lines.ts'
import type { Prepared } from '../prepared.ts'
import type { Sheet } from '../sheet.ts'
import { typeset, type Typeset } from '../typeset.ts'

type Row = readonly Typeset[]

/** A table. Where it goes on over the page, its header row stands at the top again. */
export function prepareTable(sheet: Sheet, table: Table): Prepared {
  const { caption, header, rows, room = [] } = table
  const count = Math.max(1, header.length)
  const columns = columnsOf(sheet, table)
  const cell = (text: string, at: number, strong: boolean, base: 'ltr' | 'auto') =>
    typeset(sheet.fonts, [{ text, strong }], { size, width: columns[at]?.width ?? sheet.width, base })
  const title = typeset(sheet.fonts, [{ text: caption, strong: true }], {
    size,
    width: sheet.width,
    base: 'ltr',
  })
  const head = columns.map((_, at) => cell(header[at] ?? '', at, true, 'ltr'))
  const linesOf = (row: Row, at: number) => Math.max(tallest(row), room[at] ?? 1)
  const body = rows.map((row) => {
    // Cells beyond the last column join it, so that none is lost.
    const cells = [...row.slice(0, count - 1), row.slice(count - 1).join('; ')]
    return columns.map((_, at) => cell(cells[at] ?? '', at, false, 'auto'))
  })
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
      const { x = sheet.left, width = sheet.width } = columns[at] ?? {}
      const place = { tag, x, width, ...(element && { element }) }
      drawLines(sheet, set, set.lines.slice(from, to), place)
    }
    sheet.y = top + (to - from) * lineHeight
  }
  const repeatHead = () => {
    drawRule(sheet)
    sheet.artifact('Pagination', () => drawRow(head, [], 'TH', 0, tallest(head)))
  }

  return {
    least: Math.min(title.lines.length + tallest(head) + Math.min(3, tallest(body[0] ?? [])), sheet.lines),
    draw(parent) {
      const { pdf } = sheet
      const table = pdf.struct('Table')
      parent.add(table)
      const named = child(sheet, table, 'Caption')
      flowLines(sheet, title.lines.length, (from, to) =>
        drawLines(sheet, title, title.lines.slice(from, to), {
          element: named,
          tag: 'Caption',
          x: sheet.left,
          width: sheet.width,
        }),
      )
      named.end()
      const groups = [
        { tag: 'THead', cellTag: 'TH', rows: [head] },
        { tag: 'TBody', cellTag: 'TD', rows: body },
      ]
      for (const { tag, cellTag, rows } of groups) {
        const group = child(sheet, table, tag)
        for (const [at, row] of rows.entries()) {
          const element = child(sheet, group, 'TR')
          const cells = row.map(() =>
            child(sheet, element, cellTag, cellTag === 'TH' ? { scope: 'Column' } : {}),
          )
          const lines = tag === 'TBody' ? linesOf(row, at) : tallest(row)
          flowRow(sheet, lines, repeatHead, (from, to) => {
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

/** Where each column stands, and how wide its words may be. */
function columnsOf(sheet: Sheet, table: Table): { x: number; width: number }[] {
  let x = sheet.left
  return Array.from({ length: Math.max(1, table.header.length) }, (_, at) => {
    const whole = sheet.width * shareOf(table, at)
    x += whole
    return { x: x - whole, width: whole - cellGap }
  })
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
    if (left <= room || room >= sheet.lines / 2) {
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
  const rule = `q 0.46 G 0.5 w ${points(sheet.left)} ${y} m ${points(sheet.left + sheet.width)} ${y} l S Q`
  sheet.artifact('Layout', () => sheet.pdf.addContent(rule))
}
