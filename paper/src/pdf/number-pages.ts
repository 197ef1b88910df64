import { line, margin, pageHeight } from '../page.ts'
import { drawLines } from './draw-lines.ts'
import type { Sheet } from './sheet.ts'
import { typeset } from './typeset.ts'

/**
 * Writes the title and the number at the foot of each page but the first, so that a sheet that comes loose finds its way
 * back. They are no part of what is read aloud. `says` is like "Page {page} of {pages}".
 */
export function numberPages(sheet: Sheet, title: string, says: string): void {
  const { count } = sheet.pdf.bufferedPageRange()
  for (let page = 2; page <= count; page += 1) {
    sheet.pdf.switchToPage(page - 1)
    const number = says.replace('{page}', String(page)).replace('{pages}', String(count))
    for (const { text, align, share } of [
      { text: title, align: undefined, share: 0.75 },
      { text: number, align: 'right' as const, share: 0.25 },
    ]) {
      const width = sheet.width * share
      const x = align === 'right' ? sheet.left + sheet.width - width : sheet.left
      const set = typeset(sheet.fonts, [{ text }], { size: small, width, base: 'ltr' })
      sheet.y = pageHeight * (sheet.left / margin) - sheet.left / 2 - line / 2
      sheet.artifact('Pagination', () =>
        drawLines(sheet, set, set.lines.slice(0, 1), { tag: '', x, width, align }),
      )
    }
  }
}

const small = 9
