import type { KeptChange } from '@fresh-eyes/core/casefile'
import type { ReadTo } from './read-store.ts'
import { sealChunks } from './seal-chunks.ts'
import type { Store } from './store.ts'
import { hasSameChunks, isSameGeneration, writeIf, type Written } from './write-if.ts'

/**
 * Puts a whole record in the place of the present one, in one transaction, and keeps the present one for undo.
 * `readTo` says what the caller knew: if anything was written since, nothing happens and it must look again.
 * The changes are given oldest first.
 */
export async function startGeneration(
  store: Store,
  readTo: ReadTo,
  owner: string,
  changes: readonly KeptChange[],
): Promise<Written> {
  if (store.newer) return 'newer-format'
  const { nextGeneration, nextChunk } = store.record
  const fresh = { number: nextGeneration, owner }
  const chunks = await sealChunks(store, fresh, changes)
  return writeIf(store, ['meta', 'journal', 'chunks'], hasSameChunks, async (transaction, found) => {
    const later = await transaction
      .objectStore('journal')
      .getAllKeys(IDBKeyRange.lowerBound(readTo.journal, true))
    if (later.length > 0 || found.current.number !== readTo.generation) return 'changed-meanwhile'
    const all = transaction.objectStore('chunks')
    return {
      asks: chunks.map((chunk) => () => all.add(chunk)),
      next: {
        current: fresh,
        kept: [...found.kept, found.current],
        nextGeneration: nextGeneration + 1,
        nextChunk: nextChunk + chunks.length,
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
    next: { current: before, kept: [...found.kept.slice(0, -1), found.current] },
  }))
}

/** Lets go of everything kept from before, for good. */
export async function letGoOfKept(store: Store): Promise<Written> {
  return writeIf(store, ['meta', 'journal', 'chunks'], isSameGeneration, async (transaction, found) => {
    const journal = transaction.objectStore('journal')
    const chunks = transaction.objectStore('chunks')
    const gone = new Set(found.kept.map(({ number }) => number))
    const keys = await journal.getAllKeys()
    const records = await journal.getAll()
    const old = keys.filter((_key, at) => gone.has(records[at]?.generation ?? 0))
    return {
      asks: [
        ...old.map((key) => () => journal.delete(key)),
        ...[...gone].map((number) => () => chunks.delete(IDBKeyRange.bound([number], [number, []]))),
      ],
      next: { kept: [] },
    }
  })
}
