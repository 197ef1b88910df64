import type { Note } from '../finding.ts'
import { numberOf, type PdfFile } from '../pdf-file.ts'
import { attributeOf, type TagElement } from '../structure.ts'

/** Whether the header cells of a table say what they head, and all its rows are as wide. */
export function checkTable(file: PdfFile, table: TagElement, note: Note): void {
  const rows = rowsOf(table)
  const cells = rows.flatMap(({ children }) => children)
  const headers = cells.filter(({ kind }) => kind === 'TH')
  const has = (cell: TagElement, name: string) => attributeOf(cell, file, name) !== undefined
  if (headers.length === 0) note('table-headers', 'Table', 'no header cell')
  if (headers.some((cell) => !has(cell, 'Scope')) && !cells.some((cell) => has(cell, 'Headers')))
    note('header-scope', 'TH', 'does not say whether it heads a column or a row')
  if (new Set(widthsOf(file, rows)).size > 1) note('table-columns', 'Table', 'rows of different width')
}

function rowsOf(element: TagElement): TagElement[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'TR') return [child]
    return /^T(Head|Body|Foot)$/.test(child.kind) ? rowsOf(child) : []
  })
}

/** How many columns each row takes, with the cells that reach down into it. */
function widthsOf(file: PdfFile, rows: readonly TagElement[]): number[] {
  let reachDown: number[] = []
  return rows.map(({ children }) => {
    let width = reachDown.length
    reachDown = reachDown.map((rowsLeft) => rowsLeft - 1).filter((rowsLeft) => rowsLeft > 0)
    for (const cell of children.filter(({ kind }) => kind === 'TH' || kind === 'TD')) {
      const columns = numberOf(attributeOf(cell, file, 'ColSpan')) ?? 1
      const down = (numberOf(attributeOf(cell, file, 'RowSpan')) ?? 1) - 1
      width += columns
      if (down > 0) reachDown.push(...Array<number>(columns).fill(down))
    }
    return width
  })
}
