import { openDevice, type Device, type DeviceSettings } from '../../../apps/patient/src/device/index.ts'
import { openBothCopies } from '../../../apps/patient/src/device/store/both-copies.ts'
import { readWhole } from '../../../apps/patient/src/device/store/read-store.ts'
import type { Sizes, Store } from '../../../apps/patient/src/device/store/store.ts'
import { backups } from './backups.ts'
import { keepWriting } from './keep-writing.ts'
import { makeChange } from './make-change.ts'
import { sweep } from './sweep.ts'

/** What tests call from outside. Each function answers with plain values. */
const storageUnderTest = {
  openDevice,
  device: undefined as Device | undefined,
  open: async (settings: Partial<DeviceSettings> = {}) => {
    const result = await openDevice({ now: () => new Date(), ...settings })
    if ('refused' in result) return result.refused
    storageUnderTest.device = result.opened
    return 'opened'
  },
  made: makeChange,
  many: (count: number, from = 0) => Array.from({ length: count }, (_, n) => makeChange(from + n)),
  openBothCopies: (sizes?: Sizes) =>
    openBothCopies({ name: 'fresh-eyes', create: true, onClosed: () => undefined, ...(sizes && { sizes }) }),
  wholeStore,
  raw,
  rawClear,
  rawWrite,
  ...backups,
  keepWriting,
  sweep,
}

export type StorageUnderTest = typeof storageUnderTest

declare global {
  var freshEyes: StorageUnderTest
}

globalThis.freshEyes = storageUnderTest

/** Every change on the disk, as often as it is there: a doubled one shows. */
async function wholeStore(store: Store): Promise<{ entries: string[]; unreadable: number } | string> {
  const read = await readWhole(store)
  if ('refused' in read) return read.refused
  const { changes, unreadable } = read.contents
  return { entries: changes.map(({ entry }) => entry), unreadable: unreadable.length }
}

/** Everything in one store of the database, past all of our code. */
async function raw(store: RawStore): Promise<unknown[]> {
  return withDatabase((database) => answer(database.transaction(store).objectStore(store).getAll()))
}

/** Writes over the newest record of a store as only a fault or another program would. Returns what was there. */
async function rawWrite(store: RawStore, change: (record: never) => unknown): Promise<unknown> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(store, 'readwrite')
    const cursor = await answer(transaction.objectStore(store).openCursor(null, 'prev'))
    if (cursor === null) throw new Error(`There is nothing in ${store}.`)
    const before: unknown = cursor.value
    await answer(cursor.update(change(structuredClone(cursor.value) as never)))
    return before
  })
}

/** Empties a store as only a fault could. */
async function rawClear(store: RawStore): Promise<void> {
  await withDatabase((database) =>
    answer(database.transaction(store, 'readwrite').objectStore(store).clear()),
  )
}

type RawStore = 'meta' | 'journal' | 'chunks' | 'aside'

async function withDatabase<Value>(work: (database: IDBDatabase) => Promise<Value>): Promise<Value> {
  const database = await answer(indexedDB.open('fresh-eyes'))
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
