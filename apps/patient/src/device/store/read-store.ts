import type { ChunkRecord, JournalRecord, StoreRecord } from './schema.ts'
import { gather, openChunk, openJournal, type Contents, type Found } from './sealed-records.ts'
import { hasOtherKeys, kindOfRecord, type Store } from './store.ts'
import { reading, type StorageTrouble } from './transact.ts'

/** How far a page has read: in which generation, to which journal key, and to which chunk. */
export interface ReadTo {
  generation: number
  journal: number
  chunk: number
}

/** What was read, and how far that reaches. */
export interface Read {
  contents: Contents
  readTo: ReadTo
}

/** The newest part of a store, and the numbers of the older chunks, newest first. */
export interface NewestRead extends Read {
  older: number[]
}

export type ReadRefusal = StorageTrouble | 'newer-format' | 'foreign'

/** Reads the journal and the newest chunk: what the first screen needs, however long the record is. */
export async function readNewest(store: Store): Promise<NewestRead | { refused: ReadRefusal }> {
  const seen = await look(store, NOTHING, 'newest')
  if ('refused' in seen) return seen
  const read = await open(store, NOTHING, seen)
  return { ...read, older: seen.numbers.slice(0, -1).reverse() }
}

/**
 * Reads the older chunks one after another, newest first, each in a transaction of its own.
 * Ends early with a refusal when one cannot be reached, or when another record was put in the place of this one.
 */
export async function* readOlder(
  store: Store,
  newest: NewestRead,
): AsyncGenerator<Contents | { refused: StorageTrouble | 'replaced' }> {
  const { generation } = newest.readTo
  for (const n of newest.older) {
    const key: [number, number] = [generation, n]
    const read = await reading(store.database, ['chunks'], (all) => all.objectStore('chunks').get(key))
    const replaced = store.record.current.number !== generation
    if (replaced || 'failed' in read || read.done === undefined) {
      yield { refused: 'failed' in read && !replaced ? read.failed : 'replaced' }
      return
    }
    const contents = await openChunk(store, store.record.current, { key, record: read.done })
    if (contents.newer) store.newer = true
    yield contents
  }
}

/** Reads what was written since, in this tab or another. `replaced` when it is another record now. */
export async function readSince(
  store: Store,
  since: ReadTo,
): Promise<Read | 'replaced' | { refused: ReadRefusal }> {
  const seen = await look(store, since, 'all')
  if ('refused' in seen) return seen
  if (seen.record.current.number !== since.generation) return 'replaced'
  return open(store, since, seen)
}

/** Reads everything at one moment. For a backup, and for a restore, which must know what is here. */
export async function readWhole(store: Store): Promise<Read | { refused: ReadRefusal }> {
  const seen = await look(store, NOTHING, 'all')
  return 'refused' in seen ? seen : open(store, NOTHING, seen)
}

/** Reads what the store says of itself now. */
export async function readRecord(store: Store): Promise<{ refused: ReadRefusal } | 'read'> {
  const read = await reading(store.database, ['meta'], (all) => all.objectStore('meta').get('store'))
  if ('failed' in read) return { refused: read.failed }
  const record = kindOfRecord(read.done)
  if (typeof record === 'string') return { refused: record }
  if (hasOtherKeys(store, record)) return { refused: 'closed' }
  store.record = record
  return 'read'
}

// From the beginning.
const NOTHING = { journal: 0, chunk: 0 }

interface Seen {
  record: StoreRecord
  journal: Found<JournalRecord>[]
  numbers: number[]
  chunks: ChunkRecord[]
}

async function look(
  store: Store,
  since: { journal: number; chunk: number },
  which: 'all' | 'newest',
): Promise<Seen | { refused: ReadRefusal }> {
  const read = await reading(store.database, ['meta', 'journal', 'chunks'], async (transaction) => {
    const record = kindOfRecord(await transaction.objectStore('meta').get('store'))
    if (typeof record === 'string') return { refused: record }
    // Read with the keys of this tab, all of it would look damaged and be put aside.
    if (hasOtherKeys(store, record)) return { refused: 'closed' as const }
    const later = IDBKeyRange.lowerBound(since.journal, true)
    const journal = transaction.objectStore('journal')
    const keys = await journal.getAllKeys(later)
    const records = await journal.getAll(later)
    const chunks = transaction.objectStore('chunks')
    const range = chunksAfter(record, since.chunk)
    const numbers = (await chunks.getAllKeys(range)).map(([, n]) => n)
    const from = which === 'newest' ? (numbers.at(-1) ?? 1) - 1 : since.chunk
    return {
      record,
      numbers,
      journal: pair(keys, records),
      chunks: await chunks.getAll(chunksAfter(record, from)),
    }
  })
  if ('failed' in read) return { refused: read.failed }
  if ('record' in read.done) store.record = read.done.record
  return read.done
}

async function open(store: Store, since: { journal: number; chunk: number }, seen: Seen): Promise<Read> {
  const { current } = seen.record
  const ours = seen.journal.filter(({ record }) => record.generation === current.number)
  const chunks = seen.chunks.map((record) =>
    openChunk(store, current, { key: [record.generation, record.n], record }),
  )
  const contents = gather([await openJournal(store, current, ours), ...(await Promise.all(chunks))])
  if (contents.newer) store.newer = true
  const journal = Number(seen.journal.at(-1)?.key ?? since.journal)
  return {
    contents,
    readTo: { generation: current.number, journal, chunk: seen.numbers.at(-1) ?? since.chunk },
  }
}

function pair(keys: number[], records: JournalRecord[]): Found<JournalRecord>[] {
  return records.flatMap((record, at) => {
    const key = keys[at]
    return key === undefined ? [] : [{ key, record }]
  })
}

/** The chunks of the current generation with a higher number. */
export function chunksAfter(record: StoreRecord, n: number): IDBKeyRange {
  const { number } = record.current
  return IDBKeyRange.bound([number, n], [number, []], true)
}
