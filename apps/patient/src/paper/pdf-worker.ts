/** The worker that makes PDFs, so that the page answers every tap meanwhile. It keeps the fonts that it has read. */
import type { Document } from '@fresh-eyes/paper'
import { fontsNeeded, lostInPdf, renderPdf, type FontId, type Fonts } from '@fresh-eyes/paper/pdf'
import type { AskForPdf, PdfAnswer } from './messages.ts'

// TypeScript's browser types know `self` as a page; in a worker it takes messages in the same way.
const page = globalThis as unknown as {
  postMessage(answer: PdfAnswer, move: ArrayBuffer[]): void
  addEventListener(type: 'message', hear: (event: MessageEvent<AskForPdf>) => void): void
}

const read = new Map<FontId, Uint8Array>()

page.addEventListener('message', ({ data }) => void answer(data))

async function answer({ number, document, writtenOn, pageSays, fonts }: AskForPdf): Promise<void> {
  try {
    const needed = await readFonts(document, fonts)
    const pdf = renderPdf(document, { fonts: needed, writtenOn, pageSays }) as Uint8Array<ArrayBuffer>
    page.postMessage({ number, pdf, lost: lostInPdf(document) }, [pdf.buffer])
  } catch {
    // Most often a font that could not be fetched. What was typed must stand in no message.
    page.postMessage({ number, failed: true }, [])
  }
}

async function readFonts(document: Document, addresses: AskForPdf['fonts']): Promise<Fonts> {
  await Promise.all(
    fontsNeeded(document)
      .filter((id) => !read.has(id))
      .map(async (id) => {
        const response = await fetch(addresses[id])
        if (!response.ok) throw new Error('A font is not there.')
        read.set(id, new Uint8Array(await response.arrayBuffer()))
      }),
  )
  return Object.fromEntries(read) as unknown as Fonts
}
