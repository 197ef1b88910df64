import { strFromU8, unzipSync } from 'fflate'
import { decode } from 'html-entities'

/**
 * What a Word file says, as it was drawn: its runs of text, one after the other, a line for each paragraph. The space that
 * holds a day and its month together is read as the space it is for a reader.
 */
export function wordsOfWord(file: Uint8Array): string {
  const parts = unzipSync(file)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:br\/>/g)]
    .map(([, text]) => (text === undefined ? '\n' : decode(text)))
    .join('')
    .replaceAll('\u00a0', ' ')
}
