import { strFromU8, unzipSync } from 'fflate'
import { decode } from 'html-entities'

/** What a Word file says, as it was drawn: its runs of text, one after the other, a line for each paragraph. */
export function wordsOfWord(file: Uint8Array): string {
  const parts = unzipSync(file)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:br\/>/g)]
    .map(([, text]) => (text === undefined ? '\n' : decode(text)))
    .join('')
}
