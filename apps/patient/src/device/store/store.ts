import { openSealed, sealingKey, type CaseKey, type SealingKey } from '@fresh-eyes/vault'
import type { IDBPDatabase } from 'idb'
import { STORE_FORMAT, type Schema, type StoreRecord } from './schema.ts'

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
  const whole = record.caseKey && record.check && record.current && record.kept && record.device
  return whole ? (record as StoreRecord) : 'foreign'
}

/** Whether the key in a record is the key that its store was made with. */
export async function keyFits(record: StoreRecord): Promise<boolean> {
  try {
    const key = await sealingKey(record.caseKey, 'check', record.epoch)
    return 'opened' in (await openSealed(key, placeOfCheck(record.device), record.check))
  } catch {
    // What lies there as the key is not a key.
    return false
  }
}

/** Where the proof of the key belongs. */
export function placeOfCheck(device: string) {
  return { owner: device, index: 'store' }
}
