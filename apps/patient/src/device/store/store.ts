import {
  openLockedCaseKey,
  openSealed,
  sealingKey,
  type CaseKey,
  type LockKey,
  type SealingKey,
} from '@fresh-eyes/vault'
import type { IDBPDatabase } from 'idb'
import { STORE_FORMAT, type Lock, type Schema, type StoreRecord } from './schema.ts'

/** An open store: the connection, what it last said of itself, and the keys. */
export interface Store {
  database: IDBPDatabase<Schema>
  /** As last read. Every write reads it again and compares. */
  record: StoreRecord
  keys: Keys
  sizes: Sizes
  /** Set when a record of a later format was met. Nothing is written to such a store. */
  newer: boolean
}

export interface Keys {
  journal: SealingKey
  chunk: SealingKey
}

/** How many changes the journal may hold before it is folded, and how many one chunk holds. */
export interface Sizes {
  foldAbove: number
  chunk: number
}

export const ORDINARY_SIZES: Sizes = { foldAbove: 500, chunk: 500 }

/** The keys of a store. */
export async function keysOf(caseKey: CaseKey, epoch: number): Promise<Keys> {
  const [journal, chunk] = await Promise.all([
    sealingKey(caseKey, 'journal', epoch),
    sealingKey(caseKey, 'chunk', epoch),
  ])
  return { journal, chunk }
}

/** Whether a record found under our name is ours, and of a format that we know. */
export function kindOfRecord(value: unknown): StoreRecord | 'newer-format' | 'foreign' {
  const record = value as Partial<StoreRecord> | undefined
  if (record?.kind !== 'fresh-eyes-store' || typeof record.format !== 'number') return 'foreign'
  if (record.format > STORE_FORMAT) return 'newer-format'
  const hasKey = record.lock === undefined ? record.caseKey : isLock(record.lock)
  const whole = hasKey && record.check && record.current && record.kept && record.device
  return whole ? (record as StoreRecord) : 'foreign'
}

function isLock(lock: unknown): boolean {
  const { salt, rounds, sealedKey } = (lock ?? {}) as Partial<Lock>
  return salt instanceof Uint8Array && sealedKey instanceof Uint8Array && Number.isInteger(rounds)
}

/** The case key of a store: as it lies there, or out of its lock. */
export async function caseKeyOf(
  { caseKey, lock }: StoreRecord,
  lockKey: LockKey | undefined,
): Promise<{ caseKey: CaseKey } | { refused: 'locked' | 'wrong-passphrase' }> {
  // What lies there may be anything. Whether it is a key is asked next.
  if (lock === undefined) return { caseKey: caseKey as CaseKey }
  if (lockKey === undefined) return { refused: 'locked' }
  const opened = await openLockedCaseKey(lockKey, lock.sealedKey)
  return opened ? { caseKey: opened } : { refused: 'wrong-passphrase' }
}

/** Whether a key is the key that a store was made with. */
export async function keyFits(record: StoreRecord, caseKey: CaseKey): Promise<boolean> {
  try {
    const key = await sealingKey(caseKey, 'check', record.epoch)
    return 'opened' in (await openSealed(key, placeOfCheck(record.device), record.check))
  } catch {
    // What lies there as the key is not a key.
    return false
  }
}

/** Whether another tab has changed the keys since this one opened the store. It must then neither read nor write. */
export function hasOtherKeys(store: Store, found: StoreRecord): boolean {
  return found.epoch !== store.keys.journal.epoch
}

/** Where the proof of the key belongs. */
export function placeOfCheck(device: string) {
  return { owner: device, index: 'store' }
}
