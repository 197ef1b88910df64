import type PDFDocument from 'pdfkit'
import type { EmbeddedFont } from 'pdfkit'
import type { Document } from '../blocks.ts'
import { columnHeight, columnWidth, line, linesOnPage, margin, onPage } from '../page.ts'
import type { FontId, Fonts } from './font-ids.ts'
import { readFont } from './shape.ts'

/** The pages, and how far down they are filled. */
export interface Sheet {
  pdf: PDFDocument
  fonts: Fonts
  /** Where the column begins and how wide it is, in points of the type that it is set in. */
  left: number
  width: number
  /** Lines that one page holds. */
  lines: number
  /** Where the next line begins, in the same points, from the top of the page. */
  y: number
  newPage(): void
  isAtTop(): boolean
  /** Whole lines that still fit on this page. */
  linesLeft(): number
  /** The same, in halves of a line. */
  halvesLeft(): number
  /** A font as the file carries it, ready for use on this page. */
  embedded(font: FontId): EmbeddedFont
  /** Draws what is no part of the words: a rule, a frame, a page number. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void
}

/**
 * Begins with one empty page. A document of small type is set as any other on a page that is a tenth larger each way, and
 * the page is drawn that much smaller.
 */
export function createSheet(pdf: PDFDocument, fonts: Fonts, size?: Document['size']): Sheet {
  const larger = onPage(size)
  const top = margin * larger
  const embedded = new Map<FontId, EmbeddedFont>()
  const linesBelow = () => (top + columnHeight * larger - sheet.y) / line
  const sheet: Sheet = {
    pdf,
    fonts,
    left: margin * larger,
    width: columnWidth * larger,
    lines: linesOnPage(size),
    y: top,
    newPage() {
      pdf.addPage()
      if (larger !== 1) pdf.scale(1 / larger)
      sheet.y = top
    },
    isAtTop: () => sheet.y < top + 0.01,
    linesLeft: () => Math.floor(linesBelow() + 0.001),
    halvesLeft: () => Math.floor(linesBelow() * 2 + 0.001),
    embedded(id) {
      const font = embedded.get(id) ?? embed(id)
      pdf.page.fonts[font.id] ??= font.ref()
      return font
    },
    artifact(type, draw) {
      pdf.markContent('Artifact', { type })
      draw()
      pdf.endMarkedContent()
    },
  }
  const embed = (id: FontId): EmbeddedFont => {
    const bytes = fonts[id]
    if (!bytes) throw new Error(`The font "${id}" was not given.`)
    pdf.registerFont(id, readFont(bytes).font).font(id)
    embedded.set(id, pdf._font)
    return pdf._font
  }
  sheet.newPage()
  return sheet
}
