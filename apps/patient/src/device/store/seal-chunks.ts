import type { KeptChange } from '@fresh-eyes/core/casefile'
import type { ChunkRecord, Generation } from './schema.ts'
import { sealForChunk } from './sealed-records.ts'
import type { Store } from './store.ts'

/** Seals changes into as many chunks as they need, in the order given, numbered from the store's next number. */
export async function sealChunks(
  store: Store,
  to: Generation,
  changes: readonly KeptChange[],
): Promise<ChunkRecord[]> {
  const size = store.sizes.chunk
  const first = store.record.nextChunk
  const groups = Array.from({ length: Math.ceil(changes.length / size) }, (_, at) =>
    changes.slice(at * size, (at + 1) * size),
  )
  return Promise.all(groups.map((group, at) => sealForChunk(store, to, first + at, group)))
}
