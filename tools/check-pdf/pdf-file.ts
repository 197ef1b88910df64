import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** Any value in a PDF, or none. */
export type Value = PDFObject | undefined

/** A PDF that was opened, and what it says of itself. */
export interface PdfFile {
  document: PDFDocument
  catalog: PDFDict
  /** What a reference leads to; anything else is itself. */
  follow: (value: Value) => Value
}

/** Opens a PDF. A file that is none throws what the library says of it. */
export async function openPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  const follow = (value: Value) => (value instanceof PDFRef ? document.context.lookup(value) : value)
  return { document, catalog: document.catalog, follow }
}

/** What a dictionary says under a name, with references followed. */
export function valueAt(dictionary: Value, name: string): Value {
  return dictionary instanceof PDFDict ? dictionary.lookup(PDFName.of(name)) : undefined
}

/** The same as it is written, so that a reference stays one. */
export function writtenAt(dictionary: Value, name: string): Value {
  return dictionary instanceof PDFDict ? dictionary.get(PDFName.of(name)) : undefined
}

export const nameOf = (value: Value): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined

export const textOf = (value: Value): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

export const numberOf = (value: Value): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined

/** The items of an array; one value alone counts as one item. */
export function itemsOf(value: Value): Value[] {
  if (value === undefined) return []
  return value instanceof PDFArray ? value.asArray() : [value]
}

/** The bytes of a stream, unpacked. */
export function bytesOf(stream: Value): Uint8Array {
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode()
  if (stream instanceof PDFStream) return stream.getContents()
  return new Uint8Array()
}
