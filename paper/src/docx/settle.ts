import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Day } from '@fresh-eyes/core/calendar'

/**
 * Takes chance and the clock out of a Word file, so that the same document written on the same day has the same bytes: the
 * names the package drew by lot, the moment it was made, and the times in the zip.
 */
export function settle(bytes: Uint8Array, writtenOn: Day): Uint8Array {
  const ids = new Map<string, string>()
  const settled = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, part] as const
    const text = strFromU8(part)
      .replace(drawnByLot, (_, before: string, id: string) => {
        if (!ids.has(id)) ids.set(id, `link${ids.size + 1}`)
        return `${before}="${ids.get(id)}"`
      })
      .replace(moment, `$1${writtenOn}T00:00:00Z$2`)
    return [name, strToU8(text)] as const
  })
  // A time without a zone is read as local and written as local: the same everywhere.
  return zipSync(Object.fromEntries(settled), { level: 9, mtime: '1980-01-01T00:00:00' })
}

const drawnByLot = /( r:id| Id)="(rId[a-z0-9_-]{21,})"/g
const moment = /(<dcterms:(?:created|modified) [^>]*>)[^<]*(<)/g
