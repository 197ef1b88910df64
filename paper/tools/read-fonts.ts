import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Document } from '../src/blocks.ts'
import { fontsNeeded, type FontId, type Fonts } from '../src/pdf.ts'

const folder = resolve(import.meta.dirname, '../fonts')
const read = new Map<FontId, Uint8Array>()

/** Reads the fonts that a document needs as a PDF from the disk, each once. For the command line, tests and benchmarks. */
export function readFontsFor(document: Document): Fonts {
  const bytesOf = (id: FontId) => {
    const bytes = read.get(id) ?? new Uint8Array(readFileSync(resolve(folder, `${id}.ttf`)))
    read.set(id, bytes)
    return bytes
  }
  const others = fontsNeeded(document).map((id) => [id, bytesOf(id)] as const)
  return {
    ...Object.fromEntries(others),
    plain: bytesOf('plain'),
    'plain-strong': bytesOf('plain-strong'),
  }
}
