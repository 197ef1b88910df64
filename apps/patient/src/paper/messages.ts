import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import type { FontId } from '@fresh-eyes/paper/pdf'

/** What the page asks of the PDF worker. Each question is answered once, under its number. */
export interface AskForPdf {
  number: number
  document: Document
  writtenOn: Day
  pageSays: string
  fonts: Readonly<Record<FontId, string>>
}

export type PdfAnswer =
  { number: number; pdf: Uint8Array<ArrayBuffer>; lost: string[] } | { number: number; failed: true }
