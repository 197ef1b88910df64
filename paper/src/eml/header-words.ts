import { clean } from '../clean.ts'
import { base64, utf8 } from './bytes.ts'

/**
 * Words as they may stand in a header (RFC 2047): plain where they are plain, in encoded words where they are not. A new line
 * becomes a space, so nothing that was typed can begin a header of its own.
 */
export function headerWords(typed: string): string {
  const text = clean(typed).replace(/\s+/g, ' ').trim()
  if (isPlain(text)) return text
  return encodedWords(text).join('\r\n ')
}

// Short enough for one line of a header, and nothing that a reader could take for an encoded word.
const isPlain = (text: string): boolean => /^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')

/** An encoded word and its line have at most 75 characters, so 39 bytes of text, and never a part of a character. */
function encodedWords(text: string): string[] {
  const words: number[][] = [[]]
  for (const character of text) {
    const bytes = utf8(character)
    if ((words.at(-1)?.length ?? 0) + bytes.length > 39) words.push([])
    words.at(-1)?.push(...bytes)
  }
  return words.map((bytes) => `=?UTF-8?B?${base64(bytes)}?=`)
}

/** The name of an attached file, as a parameter (RFC 2231). */
export function fileNameParameter(name: string): string {
  const safe = clean(name).replace(/[\s\\/":]+/g, '-')
  if (/^[\x21-\x7e]{1,60}$/.test(safe)) return `filename="${safe}"`
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16)}`,
  )
  return `filename*=UTF-8''${encoded}`
}
