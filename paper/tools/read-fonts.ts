import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Document } from '../src/blocks.ts'
import { fontsNeeded, type FontId, type Fonts } from '../src/pdf.ts'

const folder = resolve(import.meta.dirname, '../fonts')
const read = new Map<FontId, Uint8Array>()

/** Reads the fonts that a document needs as a PDF from the disk, each once. For the command line, tests and benchmarks. */
export const readFontsFor = (document: Document): Fonts => readFonts(fontsNeeded(document))

/** Reads some fonts from the disk, each once, and the plain ones with them. */
export function readFonts(ids: readonly FontId[]): Fonts {
  return {
    ...Object.fromEntries(ids.map((id) => [id, bytesOf(id)] as const)),
    plain: bytesOf('plain'),
    'plain-strong': bytesOf('plain-strong'),
  }
}

function bytesOf(id: FontId): Uint8Array {
  const bytes = read.get(id) ?? new Uint8Array(readFileSync(resolve(folder, `${id}.ttf`)))
  read.set(id, bytes)
  return bytes
}
