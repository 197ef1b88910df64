import { secureRandom, type FillRandom, type LockKey } from '@fresh-eyes/vault'
import type { IDBPDatabase } from 'idb'
import { createStoreRecord } from './create-record.ts'
import { openDatabase, type DatabaseRefusal, type DatabaseSettings } from './database.ts'
import type { Lock, Schema, StoreRecord } from './schema.ts'
import { caseKeyOf, keyFits, keysOf, kindOfRecord, ORDINARY_SIZES, type Sizes, type Store } from './store.ts'
import { reading, writing, type StorageTrouble } from './transact.ts'

/**
 * Why the store could not be opened. Nothing that is there was changed.
 * - `no-encryption`: the page did not come over a safe connection, so the browser offers no sealing
 * - `browser-too-old`: it lacks something that we cannot do without (Chrome before 110, Safari before 16.4 …)
 * - `locked`: it has a lock, and no passphrase was given; `wrong-passphrase`: another was given
 * - `foreign`: what lies there is not ours, or its key is not the key that it was made with
 */
export type OpenRefusal =
  DatabaseRefusal | 'no-encryption' | 'browser-too-old' | 'locked' | 'wrong-passphrase'

/** A refusal, and the lock where there is one. `follows` says which store a locked copy follows. */
export interface Refused {
  refused: OpenRefusal
  lock?: Lock
  follows?: string
}

export interface StoreSettings extends DatabaseSettings {
  random?: FillRandom
  sizes?: Sizes
  /** What the person's passphrase made. */
  lockKey?: LockKey | undefined
  /** How often a new lock stirs its passphrase; the ordinary number unless a test gives another. */
  lockRounds?: number
}

/** The name of the database in the browser. */
export const STORE_NAME = 'fresh-eyes'

/** Opens the store, and makes a new one when there is none and `create` says so. Reads nothing of the record yet. */
export async function openStore(settings: StoreSettings): Promise<{ opened: Store } | Refused> {
  if (globalThis.crypto?.subtle === undefined) return { refused: 'no-encryption' }
  if (isTooOld()) return { refused: 'browser-too-old' }
  const connected = await openDatabase(settings)
  if ('refused' in connected) return connected
  const { database } = connected
  const record = await findOrMakeRecord(database, settings)
  const refuse = (refused: OpenRefusal, more: Partial<Refused> = {}) => {
    database.close()
    return { refused, ...more }
  }
  if (typeof record === 'string') return refuse(record)
  const found = await caseKeyOf(record, settings.lockKey)
  if ('refused' in found) {
    const { lock, copyOf } = record
    return refuse(found.refused, { ...(lock && { lock }), ...(copyOf && { follows: copyOf.device }) })
  }
  const { caseKey } = found
  if (!(await keyFits(record, caseKey))) return refuse('foreign')
  const keys = await keysOf(caseKey, record.epoch)
  return { opened: { database, record, keys, sizes: settings.sizes ?? ORDINARY_SIZES, newer: false } }
}

function isTooOld(): boolean {
  // Seen without asking for a version: packing, and lists that can be sorted without changing them.
  return typeof CompressionStream === 'undefined' || !('toSorted' in Array.prototype)
}

type Found = StoreRecord | 'newer-format' | 'foreign' | 'missing' | StorageTrouble

async function findOrMakeRecord(database: IDBPDatabase<Schema>, settings: StoreSettings): Promise<Found> {
  const found = await reading(database, ['meta'], (all) => all.objectStore('meta').get('store'))
  if ('failed' in found) return found.failed
  if (found.done !== undefined) return kindOfRecord(found.done)
  return settings.create ? makeRecord(database, settings.random ?? secureRandom) : 'missing'
}

async function makeRecord(database: IDBPDatabase<Schema>, random: FillRandom): Promise<Found> {
  // A key cannot be made inside a transaction. If another tab is first, this one goes unused.
  const fresh = await createStoreRecord(random)
  const made = await writing(database, ['meta', 'journal', 'chunks'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    const first = await meta.get('store')
    if (first !== undefined) return kindOfRecord(first)
    const journal = await transaction.objectStore('journal').count()
    const chunks = await transaction.objectStore('chunks').count()
    // Records and no key: they are somebody's, and no longer readable. They must not be written over.
    if (journal + chunks > 0) return 'foreign'
    await meta.add(fresh, 'store')
    return fresh
  })
  return 'failed' in made ? made.failed : made.done
}
