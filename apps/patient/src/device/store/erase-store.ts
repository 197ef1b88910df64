import { deleteDB } from 'idb'
import { eraseSecondCopy } from './second-copy.ts'

/**
 * Whether the record is off this device.
 * - `listed`: the browser's own list of databases no longer has it
 * - `not-listed`: the browser erased it, and cannot show a list
 */
export type Erased = { erased: true; proof: 'listed' | 'not-listed' } | { refused: 'held' | 'storage-failed' }

/**
 * Erases a store and its second copy. Other tabs must let go of it first; after three seconds it is `held`.
 * The second copy goes first: what is left of it could otherwise bring the record back.
 */
export async function eraseStore(name: string, patience = 3000): Promise<Erased> {
  if (!(await eraseSecondCopy(name))) return { refused: 'storage-failed' }
  const deleting = deleteDB(name).then(
    () => 'done' as const,
    () => 'storage-failed' as const,
  )
  const result = await Promise.race([deleting, after(patience)])
  if (result !== 'done') return { refused: result }
  const listed = await listDatabases()
  if (listed === undefined) return { erased: true, proof: 'not-listed' }
  return listed.includes(name) ? { refused: 'storage-failed' } : { erased: true, proof: 'listed' }
}

async function listDatabases(): Promise<(string | undefined)[] | undefined> {
  // Some browsers cannot list.
  if (typeof indexedDB.databases !== 'function') return undefined
  return (await indexedDB.databases()).map((database) => database.name)
}

function after(milliseconds: number): Promise<'held'> {
  return new Promise((resolve) => setTimeout(() => resolve('held'), milliseconds))
}
