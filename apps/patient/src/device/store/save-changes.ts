import type { KeptChange } from '@fresh-eyes/core/casefile'
import { sealChunks } from './seal-chunks.ts'
import { sealForJournal } from './sealed-records.ts'
import type { Store } from './store.ts'
import type { StorageTrouble } from './transact.ts'
import {
  hasSameChunks,
  isAtStep,
  isSameGeneration,
  stepTo,
  writeIf,
  type Step,
  type Written,
} from './write-if.ts'

/**
 * Why nothing of it was saved.
 * - `newer-format`: a later Fresh Eyes wrote this store; this one must not write to it
 * - `busy`: other tabs wrote all the time; trying again will help
 */
export type SaveRefusal = StorageTrouble | 'newer-format' | 'busy'

/**
 * Keeps changes in one store: all of them or none. `saved` means that the browser has them on the disk.
 * A few go to the journal; more than one chunk's worth go straight into chunks.
 */
export async function saveChanges(
  store: Store,
  changes: readonly KeptChange[],
  step?: Step,
): Promise<Exclude<Written, 'changed-meanwhile'> | 'busy'> {
  if (changes.length === 0) return 'saved'
  if (store.newer) return 'newer-format'
  const save = changes.length > store.sizes.chunk ? saveAsChunks : saveInJournal
  return tryAgain(() => save(store, changes, step))
}

/** Prepares and writes again while another tab comes between, ten times at most. */
export async function tryAgain(
  write: () => Promise<Written>,
): Promise<Exclude<Written, 'changed-meanwhile'> | 'busy'> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const written = await write()
    if (written !== 'changed-meanwhile') return written
  }
  return 'busy'
}

async function saveInJournal(store: Store, changes: readonly KeptChange[], step?: Step): Promise<Written> {
  const { current } = store.record
  const records = await Promise.all(changes.map((change) => sealForJournal(store, current, change)))
  return writeIf(store, ['meta', 'journal'], isSameGeneration, (transaction, found) => {
    if (!isAtStep(found, step)) return 'changed-meanwhile'
    const journal = transaction.objectStore('journal')
    return { asks: records.map((record) => () => journal.add(record)), next: stepTo(found, step) }
  })
}

async function saveAsChunks(store: Store, changes: readonly KeptChange[], step?: Step): Promise<Written> {
  const { current, nextChunk } = store.record
  const chunks = await sealChunks(store, current, changes)
  return writeIf(store, ['meta', 'chunks'], hasSameChunks, (transaction, found) => {
    if (!isAtStep(found, step)) return 'changed-meanwhile'
    const all = transaction.objectStore('chunks')
    return {
      asks: chunks.map((chunk) => () => all.add(chunk)),
      next: { nextChunk: nextChunk + chunks.length, ...stepTo(found, step) },
    }
  })
}
