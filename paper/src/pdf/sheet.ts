import type PDFDocument from 'pdfkit'
import type { EmbeddedFont } from 'pdfkit'
import { columnHeight, line, margin } from '../page.ts'
import type { FontId, Fonts } from './font-ids.ts'
import { readFont } from './shape.ts'

/** The pages, and how far down they are filled. */
export interface Sheet {
  pdf: PDFDocument
  fonts: Fonts
  /** Where the next line begins, in points from the top of the page. */
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

/** Begins with one empty page. */
export function createSheet(pdf: PDFDocument, fonts: Fonts): Sheet {
  const embedded = new Map<FontId, EmbeddedFont>()
  const left = () => (margin + columnHeight - sheet.y) / line
  const sheet: Sheet = {
    pdf,
    fonts,
    y: margin,
    newPage() {
      pdf.addPage()
      sheet.y = margin
    },
    isAtTop: () => sheet.y < margin + 0.01,
    linesLeft: () => Math.floor(left() + 0.001),
    halvesLeft: () => Math.floor(left() * 2 + 0.001),
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
