import type { Document } from './blocks.ts'
import type { Day } from './pdf/day.ts'
import { drawBlocks } from './pdf/draw-blocks.ts'
import type { Fonts } from './pdf/font-ids.ts'
import { numberPages } from './pdf/number-pages.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { createSheet } from './pdf/sheet.ts'

export { fontsNeeded, lostInPdf } from './pdf/fonts-needed.ts'
export type { FontId, Fonts } from './pdf/font-ids.ts'

export interface PdfOptions {
  /** What fontsNeeded(document) names, each as the bytes of its file in paper/fonts. */
  fonts: Fonts
  /** The day that the PDF says it was written on: no clock is read. */
  writtenOn: Day
  /** What stands at the foot of the second page and on, such as "Page {page} of {pages}". */
  pageSays?: string
}

/**
 * Draws a document as an accessible PDF (PDF/UA-1) on A4, with the looks of paper.css. The same document, fonts and day
 * give the same bytes. A document that measure() fits on one page takes one page.
 */
export function renderPdf(
  document: Document,
  { fonts, writtenOn, pageSays = '{page} / {pages}' }: PdfOptions,
): Uint8Array {
  const { pdf, close } = openPdf(document, writtenOn)
  const sheet = createSheet(pdf, fonts, document.size)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  drawBlocks(sheet, document.blocks, root)
  root.end()
  numberPages(sheet, document.title, pageSays)
  return close()
}
