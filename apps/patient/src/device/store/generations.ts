import type { KeptChange } from '@fresh-eyes/core/casefile'
import type { ReadTo } from './read-store.ts'
import { sealChunks } from './seal-chunks.ts'
import type { Store } from './store.ts'
import {
  hasSameChunks,
  isSameGeneration,
  stepTo,
  writeIf,
  type Plan,
  type Step,
  type Writing,
  type Written,
} from './write-if.ts'
import type { Generation } from './schema.ts'

/**
 * Puts a whole record in the place of the present one, in one transaction. The present one is kept for undo, or with
 * `keep: false` let go of in the same moment. `readTo` says what the caller knew: if anything was written since, nothing
 * happens and it must look again. The changes are given oldest first.
 */
export async function startGeneration(
  store: Store,
  readTo: ReadTo,
  record: { owner: string; changes: readonly KeptChange[] },
  { keep = true, step }: { keep?: boolean; step?: Step } = {},
): Promise<Written> {
  if (store.newer) return 'newer-format'
  const { nextGeneration, nextChunk } = store.record
  const fresh = { number: nextGeneration, owner: record.owner }
  const chunks = await sealChunks(store, fresh, record.changes)
  return writeIf(store, ['meta', 'journal', 'chunks'], hasSameChunks, async (transaction, found) => {
    const keys = await transaction
      .objectStore('journal')
      .getAllKeys(IDBKeyRange.lowerBound(readTo.journal, true))
    if (keys.length > 0 || found.current.number !== readTo.generation) return 'changed-meanwhile'
    const all = transaction.objectStore('chunks')
    const gone = keep ? [] : await deletions(transaction, [found.current])
    return {
      asks: [...chunks.map((chunk) => () => all.add(chunk)), ...gone],
      next: {
        current: fresh,
        kept: keep ? [...found.kept, found.current] : found.kept,
        nextGeneration: nextGeneration + 1,
        nextChunk: nextChunk + chunks.length,
        ...stepTo(found, step),
      },
    }
  })
}

/** Goes back to what stood before the last restore. What stands now is kept in its turn: undoing can be undone. */
export async function undoGeneration(store: Store): Promise<Written | 'nothing-kept'> {
  const before = store.record.kept.at(-1)
  if (before === undefined) return 'nothing-kept'
  return writeIf(store, ['meta'], isSameGeneration, (_transaction, found) => ({
    asks: [],
    next: { current: before, kept: [...found.kept.slice(0, -1), found.current], ...stepTo(found, undefined) },
  }))
}

/** Lets go of everything kept from before, for good. */
export async function letGoOfKept(store: Store): Promise<Written> {
  return writeIf(store, ['meta', 'journal', 'chunks'], isSameGeneration, async (transaction, found) => ({
    asks: await deletions(transaction, found.kept),
    next: { kept: [] },
  }))
}

async function deletions(transaction: Writing, generations: readonly Generation[]): Promise<Plan['asks']> {
  const journal = transaction.objectStore('journal')
  const chunks = transaction.objectStore('chunks')
  const gone = new Set(generations.map(({ number }) => number))
  const keys = await journal.getAllKeys()
  const records = await journal.getAll()
  return [
    ...keys
      .filter((_key, at) => gone.has(records[at]?.generation ?? 0))
      .map((key) => () => journal.delete(key)),
    ...[...gone].map((number) => () => chunks.delete(IDBKeyRange.bound([number], [number, []]))),
  ]
}
