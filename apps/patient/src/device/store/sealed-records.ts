import { openSealed, sealChunk, sealRecord, secureRandom, type Place } from '@fresh-eyes/vault'
import type { KeptChange } from '@fresh-eyes/core/casefile'
import { isKeptChange } from './is-kept-change.ts'
import { randomName } from './create-record.ts'
import type { AsideRecord, ChunkRecord, Generation, JournalRecord } from './schema.ts'
import type { Store } from './store.ts'

/** A record as it lies in its store, with its key there. */
export interface Found<Kind> {
  key: IDBValidKey
  record: Kind
}

/** What was in some records: the changes, the records that could not be read, and whether any is of a later format. */
export interface Contents {
  changes: KeptChange[]
  unreadable: AsideRecord[]
  newer: boolean
}

/** Seals one change for the journal, under a name that was never used before. */
export async function sealForJournal(
  store: Store,
  to: Generation,
  change: KeptChange,
): Promise<JournalRecord> {
  const id = randomName(secureRandom, 15)
  const sealed = await sealRecord(store.keys.journal, place(to, id), change)
  return { generation: to.number, id, sealed }
}

/** Seals many changes as chunk number `n`. */
export async function sealForChunk(
  store: Store,
  to: Generation,
  n: number,
  changes: readonly KeptChange[],
): Promise<ChunkRecord> {
  return {
    generation: to.number,
    n,
    sealed: await sealChunk(store.keys.chunk, place(to, String(n)), changes),
  }
}

/** Opens journal records, in the order given. */
export async function openJournal(
  store: Store,
  of: Generation,
  found: readonly Found<JournalRecord>[],
): Promise<Contents> {
  const opened = found.map(async ({ key, record }) => {
    const change = await open(store, 'journal', place(of, record.id), record.sealed)
    const changes = 'refused' in change || isKeptChange(change.opened) ? change : NOT_CHANGES
    return read('journal', key, record, 'opened' in changes ? { opened: [changes.opened] } : changes)
  })
  return gather(await Promise.all(opened))
}

/** Opens one chunk. */
export async function openChunk(store: Store, of: Generation, found: Found<ChunkRecord>): Promise<Contents> {
  const { key, record } = found
  return read('chunks', key, record, await open(store, 'chunk', place(of, String(record.n)), record.sealed))
}

/** Puts the contents of several reads together. */
export function gather(parts: readonly Contents[]): Contents {
  return {
    changes: parts.flatMap((part) => part.changes),
    unreadable: parts.flatMap((part) => part.unreadable),
    newer: parts.some((part) => part.newer),
  }
}

const NOT_CHANGES = { refused: 'not-changes' } as const

async function open(store: Store, key: 'journal' | 'chunk', where: Place, sealed: unknown) {
  if (!(sealed instanceof Uint8Array)) return { refused: 'foreign' } as const
  return openSealed(store.keys[key], where, new Uint8Array(sealed))
}

function read(
  from: AsideRecord['from'],
  key: IDBValidKey,
  record: unknown,
  result: { opened: unknown } | { refused: AsideRecord['because'] },
): Contents {
  if ('refused' in result) {
    const newer = result.refused === 'newer-format'
    // A record of a later format is not broken. It stays where it is.
    return { changes: [], unreadable: newer ? [] : [{ from, key, record, because: result.refused }], newer }
  }
  const changes = result.opened
  if (Array.isArray(changes) && changes.every(isKeptChange)) return { changes, unreadable: [], newer: false }
  return { changes: [], unreadable: [{ from, key, record, because: 'not-changes' }], newer: false }
}

// Each record is bound to its place: whose it is, which generation, and its own name there.
function place(generation: Generation, name: string): Place {
  return { owner: generation.owner, index: `${generation.number}/${name}` }
}
