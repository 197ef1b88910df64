import type { letterFormats, savePdf } from '@fresh-eyes/content/words'
import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import { htmlPage } from './html-page.ts'

/** The words of the forms that come from the content. */
export interface FormatWords {
  letterFormats: Pick<typeof letterFormats, 'part'>
  savePdf: Pick<typeof savePdf, 'page' | 'lost'>
}

/** A file that was made, and the characters it cannot show, as they were typed. */
export interface Made {
  bytes: Uint8Array
  lost?: readonly string[]
}

/** One form that a document can be given in: words to print, or a file that no terminal can show. */
type Format =
  | { prints: (document: Document) => Promise<string> }
  | { makes: (document: Document, writtenOn: Day, words: FormatWords) => Promise<Made>; called: string }

/** Every form by its name on the command line. Each loads its writer only when it is asked for. */
export const formats = {
  text: {
    async prints(document) {
      const { renderText } = await import('@fresh-eyes/paper/text')
      return renderText(document, { width: 78 }).trimEnd()
    },
  },
  html: { prints: async (document) => htmlPage(document) },
  eml: {
    called: 'An e-mail draft',
    async makes(document, writtenOn) {
      const { renderEml } = await import('@fresh-eyes/paper/eml')
      return { bytes: new TextEncoder().encode(renderEml(document, { writtenOn })) }
    },
  },
  docx: {
    called: 'A Word file',
    async makes(document, writtenOn) {
      const { renderDocx } = await import('@fresh-eyes/paper/docx')
      return { bytes: await renderDocx(document, { writtenOn }) }
    },
  },
  pdf: {
    called: 'A PDF',
    async makes(document, writtenOn, { savePdf }) {
      const [{ lostInPdf, renderPdf }, { readFontsFor }] = await Promise.all([
        import('@fresh-eyes/paper/pdf'),
        import('@fresh-eyes/paper/read-fonts'),
      ])
      const fonts = readFontsFor(document)
      const bytes = renderPdf(document, { fonts, writtenOn, pageSays: savePdf.page })
      return { bytes, lost: lostInPdf(document) }
    },
  },
} as const satisfies Record<string, Format>

export type FormatId = keyof typeof formats
