import type { Bytes, CaseKey, LockSettings, SealRefusal } from '@fresh-eyes/vault'
import type { DBSchema } from 'idb'

/** The version of what lies on the disk. A store with a higher one is left alone, and the person is told. */
export const STORE_FORMAT = 2

/** What a store without a lock says, so that an older Fresh Eyes in another tab still knows it. */
export const UNLOCKED_FORMAT = 1

/** The four stores of the database. Everything that the person wrote is sealed; see docs/threat-model.md. */
export interface Schema extends DBSchema {
  meta: { key: string; value: StoreRecord | Notes }
  journal: { key: number; value: JournalRecord }
  chunks: { key: [number, number]; value: ChunkRecord }
  aside: { key: number; value: AsideRecord }
}

/** The one record that says what this store is. Every write checks it in its own transaction. */
export interface StoreRecord {
  kind: 'fresh-eyes-store'
  format: number
  /** Which keys are in use: 1, 2, 3 … */
  epoch: number
  /** Held by WebCrypto; it can be used here and cannot be read out. A store with a lock has none. */
  caseKey?: CaseKey | undefined
  /** The key, sealed: only the person's passphrase opens it. */
  lock?: Lock | undefined
  /** A few sealed bytes that open only with this key: the proof that key and store belong together. */
  check: Bytes
  /** A random name for this device and this store. It stands in each change written here. */
  device: string
  /** How often what the record says was changed. A second copy in step has the same number. */
  version: number
  /** Only in a second copy: which store it follows, and up to which version. */
  copyOf?: { device: string; version: number }
  current: Generation
  /** What stood before a restore, newest last, until the person lets it go. */
  kept: Generation[]
  nextGeneration: number
  nextChunk: number
}

/** A lock: the case key as only a passphrase opens it. */
export interface Lock extends LockSettings {
  sealedKey: Bytes
}

/** One whole record of a person. A restore starts a new one beside the old. */
export interface Generation {
  number: number
  owner: string
}

/** Small things to remember that are nobody's secret. */
export interface Notes {
  lastBackup?: { day: string; at: string }
}

/** One acknowledged change, sealed. Its key in the store counts up and is never used again. */
export interface JournalRecord {
  generation: number
  id: string
  sealed: Bytes
}

/** Up to some hundreds of changes, made small and sealed. Once written it never changes. */
export interface ChunkRecord {
  generation: number
  n: number
  sealed: Bytes
}

/** A record that could not be read, exactly as it was found. Nothing of ours ever deletes it. */
export interface AsideRecord {
  from: 'journal' | 'chunks'
  key: IDBValidKey
  record: unknown
  because: SealRefusal | 'not-changes'
}
