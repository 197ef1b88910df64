import type { Machine } from './machine.ts'
import { readJson } from './json/read-json.ts'
import { quote } from './say/quote.ts'
import type { Trouble } from './trouble.ts'

/** The JSON of a file, or of standard input when no file or "-" is named, at most `most` bytes of it. */
export async function readJsonFile(
  machine: Machine,
  file: string | undefined,
  most: number,
): Promise<{ value: unknown } | { trouble: Trouble }> {
  const read = await machine.read(file, most)
  if ('trouble' in read) return read
  const what = nameOf(file)
  const text = decodeText(read.bytes)
  if (text === undefined)
    return { trouble: { says: `${what} is not UTF-8 text. Save it again as UTF-8, or choose another file.` } }
  return readJson(text, what)
}

/** How to name a file, or standard input, in a message. */
export function nameOf(file: string | undefined): string {
  return file === undefined || file === '-' ? 'Standard input' : `The file ${quote(file)}`
}

/** Bytes as text, or undefined when they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
