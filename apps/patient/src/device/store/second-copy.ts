import { openStore, type Refused, type StoreSettings } from './open-store.ts'
import type { Store } from './store.ts'

/**
 * Why there is a second copy. Chromium keeps IndexedDB in LevelDB, which can be left with half a record when the
 * browser is stopped in the middle of a write. It opens once more, writes on behind the half record, and at the next
 * start calls the whole database corrupt and deletes it (google/leveldb issue 1287; a full disk can do the same, issue
 * 1180). So we keep everything twice, in two databases that share no file, and never write to both at once: at any
 * moment at least one of them is whole. Other browsers have no buckets, keep IndexedDB in SQLite, and do not need this.
 */
const BUCKET = 'fresh-eyes-second-copy'

/**
 * The second copy, or nothing where the browser has no second place or will not open it; or that it is locked, and not as the
 * first is: then it may be all that is left of a record.
 */
export async function openSecondCopy(
  settings: StoreSettings,
  first: Store,
): Promise<Store | Refused | undefined> {
  try {
    const found = await openOrMake(settings)
    if (found === undefined || 'opened' in found) return found?.opened
    if (found.lock === undefined) return undefined
    // Stopped between the two, when a lock was taken off or changed. The first is whole, so this copy can be made anew.
    const isBehind = first.record.version > 0 && found.follows === first.record.device
    if (!isBehind) return found
    const again = (await eraseSecondCopy(settings.name)) ? await openOrMake(settings) : undefined
    return again && 'opened' in again ? again.opened : undefined
  } catch {
    return undefined
  }
}

async function openOrMake(settings: StoreSettings) {
  const bucket = await buckets()?.open(bucketOf(settings.name), { durability: 'strict' })
  return bucket && openStore({ ...settings, place: bucket.indexedDB, create: true })
}

/** Erases the second copy, and says whether the browser's list of places no longer has it. */
export async function eraseSecondCopy(storeName: string): Promise<boolean> {
  const places = buckets()
  if (places === undefined) return true
  try {
    await places.delete(bucketOf(storeName))
    return !(await places.keys()).includes(bucketOf(storeName))
  } catch {
    return false
  }
}

function bucketOf(storeName: string): string {
  return storeName === 'fresh-eyes' ? BUCKET : `${BUCKET}-${storeName}`
}

/** What of the Storage Buckets API is used. TypeScript does not know it yet. */
interface Buckets {
  open(name: string, options: { durability: 'strict' }): Promise<{ indexedDB: IDBFactory }>
  delete(name: string): Promise<void>
  keys(): Promise<string[]>
}

function buckets(): Buckets | undefined {
  return (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets
}
