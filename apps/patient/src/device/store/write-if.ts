import type { IDBPTransaction, StoreNames } from 'idb'
import type { Schema, StoreRecord } from './schema.ts'
import { hasOtherKeys, kindOfRecord, type Store } from './store.ts'
import { writing, type StorageTrouble } from './transact.ts'

/** How a write ended. `changed-meanwhile`: nothing was written; prepare it again. */
export type Written = 'saved' | 'changed-meanwhile' | 'newer-format' | StorageTrouble

/** What a write wants: requests to make, in order, and what of the store record they change. */
export interface Plan {
  asks: (() => Promise<unknown>)[]
  next?: Partial<StoreRecord>
}

/** A write to a second copy: it follows this store, from one version (or from any) to the next. */
export interface Step {
  device: string
  from: number | 'any'
  to: number
}

/** What a write that changes the record says in the store record: the next version, or how far a copy has followed. */
export function stepTo(found: StoreRecord, step: Step | undefined): Partial<StoreRecord> {
  return step ? { copyOf: { device: step.device, version: step.to } } : { version: found.version + 1 }
}

/** Whether a copy is where a step begins. A first copy always is. */
export function isAtStep(found: StoreRecord, step: Step | undefined): boolean {
  if (step === undefined || step.from === 'any') return true
  return found.copyOf?.device === step.device && found.copyOf.version === step.from
}

type Planned = Plan | 'changed-meanwhile'
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>

/**
 * Writes only if the store is still as it was when the write was prepared. Sealing cannot happen inside a
 * transaction, so every write is prepared outside and compared inside; no lock has to be trusted.
 */
export async function writeIf(
  store: Store,
  stores: StoreNames<Schema>[],
  isSame: (prepared: StoreRecord, found: StoreRecord) => boolean,
  plan: (transaction: Writing, found: StoreRecord) => Planned | Promise<Planned>,
): Promise<Written> {
  const prepared = store.record
  const result = await writing(store.database, stores, async (transaction) => {
    const found = kindOfRecord(await transaction.objectStore('meta').get('store'))
    if (found === 'newer-format') return found
    // The record that was here is gone: erased, or taken by the browser. This page must not begin a new one.
    if (found === 'foreign') return 'closed'
    // Sealed with the keys of this tab, nothing would open again.
    if (hasOtherKeys(store, found)) return 'closed'
    if (!isSame(prepared, found)) return { found }
    const planned = await plan(transaction, found)
    if (planned === 'changed-meanwhile') return { found }
    const next = { ...found, ...planned.next }
    const putRecord = () => transaction.objectStore('meta').put(next, 'store')
    await askAll(planned.next ? [...planned.asks, putRecord] : planned.asks)
    return { next }
  })
  if ('failed' in result) return result.failed
  if (typeof result.done === 'string') return result.done
  store.record = 'next' in result.done ? result.done.next : result.done.found
  return 'next' in result.done ? 'saved' : 'changed-meanwhile'
}

/** No restore came between. */
export function isSameGeneration(prepared: StoreRecord, found: StoreRecord): boolean {
  return prepared.current.number === found.current.number
}

/** No restore and no folding came between. */
export function hasSameChunks(prepared: StoreRecord, found: StoreRecord): boolean {
  return isSameGeneration(prepared, found) && prepared.nextChunk === found.nextChunk
}

async function askAll(asks: Plan['asks']): Promise<void> {
  const answers: Promise<unknown>[] = []
  for (const ask of asks) {
    const answer = ask()
    // When a later request fails, this one fails with it. That is said once, not once for each.
    answer.catch(() => undefined)
    answers.push(answer)
  }
  await Promise.all(answers)
}
