import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Schema } from './schema.ts'

/**
 * Why the browser's storage did not do what was asked. In each case nothing of it was kept.
 * - `no-room`: the disk, or what the browser lets us use of it, is full
 * - `closed`: the connection was ended: by another tab, by erasing, or by the browser
 * - `storage-failed`: anything else
 */
export type StorageTrouble = 'no-room' | 'closed' | 'storage-failed'

export type Done<Value> = { done: Value } | { failed: StorageTrouble }

type Name = StoreNames<Schema>
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Name[], Mode>

/** Reads in one transaction: everything in it is from the same moment. */
export async function reading<Value>(
  database: IDBPDatabase<Schema>,
  stores: Name[],
  work: (transaction: Transaction<'readonly'>) => Promise<Value>,
): Promise<Done<Value>> {
  return attempt(() => database.transaction(stores, 'readonly'), work)
}

/**
 * Writes in one transaction: all of it or none. It is done when the browser says that it is on the disk.
 * The work may wait for this transaction's own requests and for nothing else, or the browser ends it early.
 */
export async function writing<Value>(
  database: IDBPDatabase<Schema>,
  stores: Name[],
  work: (transaction: Transaction<'readwrite'>) => Promise<Value>,
): Promise<Done<Value>> {
  return attempt(() => database.transaction(stores, 'readwrite', { durability: 'strict' }), work)
}

async function attempt<Mode extends IDBTransactionMode, Value>(
  begin: () => Transaction<Mode>,
  work: (transaction: Transaction<Mode>) => Promise<Value>,
): Promise<Done<Value>> {
  let transaction: Transaction<Mode>
  try {
    transaction = begin()
  } catch (error) {
    return { failed: troubleOf(error) }
  }
  const kept = isKept(transaction)
  try {
    const done = await work(transaction)
    return (await kept) ? { done } : { failed: troubleOf(transaction.error) }
  } catch (error) {
    // One request failed. What was asked before it would be kept without this.
    abort(transaction)
    await kept
    return { failed: troubleOf(transaction.error ?? error) }
  }
}

function isKept(transaction: Transaction<IDBTransactionMode>): Promise<boolean> {
  // The library's own promise ends at the first error, before the browser has undone the rest.
  transaction.done.catch(() => undefined)
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(true))
    transaction.addEventListener('abort', () => resolve(false))
  })
}

function abort(transaction: Transaction<IDBTransactionMode>): void {
  try {
    transaction.abort()
  } catch {
    // It had already ended, which is what we wanted.
  }
}

/** Puts a browser's error in our words. */
export function troubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'no-room'
  return name === 'InvalidStateError' ? 'closed' : 'storage-failed'
}
