import type { AsideRecord } from './schema.ts'
import type { Store } from './store.ts'
import { reading, writing } from './transact.ts'

/**
 * Moves records that could not be read out of the way, byte for byte, so that they are never lost and never
 * stop the rest. When that fails they stay where they are, and the next opening tries again.
 */
export async function setAside(store: Store, unreadable: readonly AsideRecord[]): Promise<void> {
  if (unreadable.length === 0 || store.newer) return
  await writing(store.database, ['journal', 'chunks', 'aside'], async (transaction) => {
    for (const found of unreadable) {
      const from = transaction.objectStore(found.from)
      const key = found.key as never
      // Another tab may have moved it already.
      if ((await from.getKey(key)) === undefined) continue
      await transaction.objectStore('aside').add(found)
      await from.delete(key)
    }
  })
}

/** How many records lie aside. Nothing of ours deletes them. */
export async function countAside(store: Store): Promise<number> {
  const counted = await reading(store.database, ['aside'], (all) => all.objectStore('aside').count())
  return 'done' in counted ? counted.done : 0
}
