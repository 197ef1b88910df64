import { Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Letterhead, Table as TableBlock } from '../blocks.ts'
import { shareOf } from '../page.ts'
import { runsOf, runsOfLines } from './runs.ts'
import { cellPadding, column, gutter, roomLine } from './sizes.ts'

const none = { style: 'none', size: 0, color: 'auto' } as const
const thin = { style: 'single', size: 4, color: '767676' } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** A table: its caption above it, a header row that is said again on every page, and lines between its rows. */
export function drawTable(block: TableBlock): (Paragraph | Table)[] {
  const { caption, header, rows, room = [] } = block
  const columns = Math.max(1, header.length, ...rows.map((row) => row.length))
  const cells = Array.from({ length: columns }, (_, at) => header[at] ?? '')
  const widths = cells.map((_, at) => Math.floor(column * shareOf({ ...block, header: cells }, at)))
  const row = (cells: readonly string[], isHeader: boolean, lines = 1) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      ...(lines > 1 ? { height: { value: lines * roomLine, rule: 'atLeast' as const } } : {}),
      children: widths.map((width, at) =>
        cellOf(cells[at] ?? '', width, isHeader ? 'TableHeading' : 'TableText'),
      ),
    })
  return [
    new Paragraph({ style: 'Caption', keepNext: true, ...runsOf([{ text: caption }]) }),
    new Table({
      ...widthOf(widths),
      borders: { ...noBorders, top: thin, insideHorizontal: thin },
      rows: [row(header, true), ...rows.map((cells, at) => row(cells, false, room[at]))],
    }),
    afterTable(),
  ]
}

/**
 * Two addresses side by side. The table is read from the right, so that who writes comes first for a screen reader and still
 * stands on the right of the paper.
 */
export function drawLetterhead({ from, to }: Letterhead): (Paragraph | Table)[] {
  const widths = [column / 2, column / 2].map(Math.round)
  const cell = (lines: Letterhead['from'], side: 'left' | 'right') =>
    new TableCell({
      width: { size: widths[0] ?? 0, type: 'dxa' },
      margins: side === 'left' ? { left: 0, right: gutter } : { left: gutter, right: 0 },
      children: [new Paragraph({ style: 'TableText', alignment: side, children: runsOfLines(lines) })],
    })
  return [
    new Table({
      ...widthOf(widths),
      borders: noBorders,
      visuallyRightToLeft: true,
      rows: [new TableRow({ cantSplit: true, children: [cell(from, 'right'), cell(to, 'left')] })],
    }),
    afterTable(),
  ]
}

function cellOf(text: string, width: number, style: string): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    margins: { left: 0, right: cellPadding, top: 0, bottom: 0 },
    children: [new Paragraph({ style, ...runsOf([{ text }]) })],
  })
}

const widthOf = (widths: readonly number[]) => ({
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' as const },
  columnWidths: widths,
  layout: 'fixed' as const,
})

// Word runs two tables that touch into one, so a paragraph has to follow: as small as the gap between blocks.
const afterTable = () => new Paragraph({ style: 'AfterTable', children: [] })
