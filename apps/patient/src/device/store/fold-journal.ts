import type { JournalRecord } from './schema.ts'
import { sealChunks } from './seal-chunks.ts'
import { openJournal, type Found } from './sealed-records.ts'
import type { Store } from './store.ts'
import { reading, type StorageTrouble } from './transact.ts'
import { hasSameChunks, writeIf, type Written } from './write-if.ts'

export type Folded = Exclude<Written, 'saved'> | 'folded' | 'not-needed'

/**
 * Moves the oldest part of a long journal into one chunk, so that opening stays quick. All in one transaction:
 * stopped at any moment, each change is in the journal or in the chunk, never in both and never in neither.
 */
export async function foldJournal(store: Store): Promise<Folded> {
  if (store.newer) return 'newer-format'
  const oldest = await oldestRecords(store)
  if (typeof oldest === 'string') return oldest
  const { current, nextChunk } = store.record
  const { changes, unreadable, newer } = await openJournal(store, current, oldest)
  // What cannot be read must first be put aside; opening does that. Folding would lose it.
  if (newer || unreadable.length > 0) return 'not-needed'
  const chunks = await sealChunks(store, current, changes)
  const written = await writeIf(store, ['meta', 'journal', 'chunks'], hasSameChunks, (transaction) => {
    const journal = transaction.objectStore('journal')
    const all = transaction.objectStore('chunks')
    return {
      asks: [
        ...chunks.map((chunk) => () => all.add(chunk)),
        ...oldest.map(
          ({ key }) =>
            () =>
              journal.delete(Number(key)),
        ),
      ],
      next: { nextChunk: nextChunk + chunks.length },
    }
  })
  return written === 'saved' ? 'folded' : written
}

async function oldestRecords(store: Store): Promise<Found<JournalRecord>[] | 'not-needed' | StorageTrouble> {
  const generation = store.record.current.number
  const read = await reading(store.database, ['journal'], async (transaction) => {
    const journal = transaction.objectStore('journal')
    if ((await journal.count()) <= store.sizes.foldAbove) return []
    const keys = await journal.getAllKeys()
    const records = await journal.getAll()
    return records.map((record, at) => ({ key: keys[at] ?? 0, record }))
  })
  if ('failed' in read) return read.failed
  const ours = read.done.filter(({ record }) => record.generation === generation)
  return ours.length > store.sizes.foldAbove ? ours.slice(0, store.sizes.chunk) : 'not-needed'
}
