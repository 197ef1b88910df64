// Every program that reads this file needs the types that stand in for those of the libraries.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./libraries.d.ts" />
import PDFDocument from 'pdfkit'
import { clean } from '../clean.ts'
import { pageHeight, pageWidth } from '../page.ts'
import type { Day } from './day.ts'
import { xmpOf } from './xmp.ts'

/** An empty tagged PDF, and how to close it. */
export interface OpenPdf {
  pdf: PDFDocument
  /** Writes the end of the file. Nothing can be added afterwards. */
  close: () => Uint8Array
}

/** Begins a PDF that says its title, its language and its day, and nothing of the machine that made it. `size` is in points. */
export function openPdf(
  { title, lang }: { title: string; lang: string },
  writtenOn: Day,
  size: readonly [width: number, height: number] = [pageWidth, pageHeight],
): OpenPdf {
  // Not a clock: the day that was given, in the form that pdfkit takes.
  // eslint-disable-next-line no-restricted-globals
  const day = new Date(`${writtenOn}T00:00:00Z`)
  const named = clean(title).trim() || 'Fresh Eyes'
  const pdf = new CollectedPdf({
    size: [...size],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    bufferPages: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: named,
      Creator: 'Fresh Eyes',
      Producer: 'Fresh Eyes',
      CreationDate: day,
      ModDate: day,
    },
  })
  // Our own description in place of pdfkit's, which breaks on a title with "<" or "&" in it. Asked for PDF/UA, pdfkit
  // would also write a list of glyphs (CIDSet) that misses the parts of composite glyphs, and fails PDF/UA for it.
  pdf.endMetadata = () => {
    const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
    metadata.compress = false
    metadata.write(utf8(xmpOf({ title: named, lang }, writtenOn)))
    metadata.end()
    pdf._root.data['Metadata'] = metadata
  }
  return {
    pdf,
    close: () => {
      pdf.end()
      return joined(pdf.chunks)
    },
  }
}

/** pdfkit hands its bytes to a stream, which gives them out later. Here they are kept, and are there at once. */
class CollectedPdf extends PDFDocument {
  // Made at the first push, which comes from inside pdfkit's constructor.
  declare chunks: Uint8Array[]

  override push(chunk: Uint8Array | null): boolean {
    if (chunk) (this.chunks ??= []).push(chunk)
    return true
  }
}

// The pure core knows no TextEncoder.
function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return Uint8Array.from(bytes)
}

const tail = (code: number): number => 0x80 | (code & 0x3f)

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
