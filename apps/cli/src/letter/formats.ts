import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import { htmlPage } from './html-page.ts'

/** One form that a letter can be given in: words to print, or a file that no terminal can show. */
export type LetterFormat =
  | { prints: (document: Document) => Promise<string> }
  | { makes: (document: Document, writtenOn: Day) => Promise<Uint8Array>; called: string }

/** Every form by its name on the command line. Each loads its writer only when it is asked for. */
export const letterFormats = {
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
      return new TextEncoder().encode(renderEml(document, { writtenOn }))
    },
  },
  docx: {
    called: 'A Word file',
    async makes(document, writtenOn) {
      const { renderDocx } = await import('@fresh-eyes/paper/docx')
      return renderDocx(document, { writtenOn })
    },
  },
} as const satisfies Record<string, LetterFormat>

export type LetterFormatId = keyof typeof letterFormats
