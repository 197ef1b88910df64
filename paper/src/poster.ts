import { clean } from './clean.ts'
import type { Day } from './pdf/day.ts'
import { drawPanel, drawSquares, drawWords } from './pdf/draw-placed.ts'
import type { Fonts } from './pdf/font-ids.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { createSheet } from './pdf/sheet.ts'
import { paperSizes, type Poster } from './placed.ts'

export { heightOfWords } from './height-of-words.ts'
export { posterFontsNeeded } from './pdf/poster-fonts.ts'
export { paperSizes, type PaperSize, type Placed, type Poster } from './placed.ts'

/** Draws a poster as an accessible PDF (PDF/UA-1). The same poster, fonts and day give the same bytes. */
export function renderPoster(
  { title, lang, size, pages }: Poster,
  { fonts, writtenOn }: { fonts: Fonts; writtenOn: Day },
): Uint8Array {
  const { pdf, close } = openPdf({ title, lang }, writtenOn, paperSizes[size])
  const sheet = createSheet(pdf, fonts)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  for (const [at, page] of pages.entries()) {
    if (at > 0) sheet.newPage()
    for (const placed of page) {
      if (placed.kind === 'words') drawWords(sheet, { ...placed, text: clean(placed.text) }, root)
      else if (placed.kind === 'squares') drawSquares(sheet, placed, root, paperSizes[size][1])
      else drawPanel(sheet, placed)
    }
  }
  root.end()
  return close()
}
