import { wrap, type IDBPDatabase } from 'idb'
import type { Schema } from './schema.ts'
import { troubleOf, type StorageTrouble } from './transact.ts'

/**
 * Why the database itself could not be opened.
 * - `no-storage`: the browser offers none here (some private windows)
 * - `blocked`: another tab with an older Fresh Eyes holds it
 * - `newer-format`: a later Fresh Eyes made it
 * - `foreign`: what is there is not ours
 * - `missing`: there is none, and none was to be made
 */
export type DatabaseRefusal =
  'no-storage' | 'blocked' | 'newer-format' | 'foreign' | 'missing' | StorageTrouble

export interface DatabaseSettings {
  name: string
  /** Where databases are opened. The browser's ordinary place unless another is given. */
  place?: IDBFactory
  /** Make it if it is not there. A worker that makes a backup must never do so. */
  create: boolean
  /** Called when the connection ends and it was not us who ended it: another tab erases, or anything else. */
  onClosed: (why: 'closed' | 'erased') => void
  /** How long to wait for another tab to let go, in milliseconds. */
  patience?: number
}

const VERSION = 1

/** Opens the database, or says why not. Waits for another tab for three seconds at most. */
export async function openDatabase(
  settings: DatabaseSettings,
): Promise<{ database: IDBPDatabase<Schema> } | { refused: DatabaseRefusal }> {
  const place = settings.place ?? globalThis.indexedDB
  if (place === undefined) return { refused: 'no-storage' }
  const opening = connect(place, settings)
  const result = await orAfter(settings.patience ?? 3000, opening)
  if (result !== 'too-late') return result
  // It may still open. Then it must not stand in anybody's way.
  void opening.then((late) => 'database' in late && late.database.close())
  return { refused: 'blocked' }
}

function orAfter<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | 'too-late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('too-late'), milliseconds)
    void work.then((value) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}

async function connect(place: IDBFactory, { name, create, onClosed }: DatabaseSettings) {
  let missing = false
  try {
    const request = place.open(name, VERSION)
    request.onupgradeneeded = () => {
      missing = !create
      if (missing) request.transaction?.abort()
      else createStores(request.result)
    }
    const database = (await wrap(request)) as unknown as IDBPDatabase<Schema>
    if (!hasOurStores(database)) {
      database.close()
      return { refused: 'foreign' as const }
    }
    // Another tab wants to erase or upgrade. Holding on would stop it.
    database.addEventListener('versionchange', ({ newVersion }) => {
      database.close()
      onClosed(newVersion === null ? 'erased' : 'closed')
    })
    database.addEventListener('close', () => onClosed('closed'))
    return { database }
  } catch (error) {
    return { refused: missing ? ('missing' as const) : refusalOf(error) }
  }
}

const STORES = ['meta', 'journal', 'chunks', 'aside'] as const

function hasOurStores(database: IDBPDatabase<Schema>): boolean {
  return STORES.every((name) => database.objectStoreNames.contains(name))
}

function createStores(database: IDBDatabase): void {
  database.createObjectStore('meta')
  database.createObjectStore('journal', { autoIncrement: true })
  database.createObjectStore('chunks', { keyPath: ['generation', 'n'] })
  database.createObjectStore('aside', { autoIncrement: true })
}

function refusalOf(error: unknown): DatabaseRefusal {
  const name = error instanceof Error ? error.name : ''
  if (name === 'VersionError') return 'newer-format'
  // Browsers that offer no storage in a private window say so in one of these ways.
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'TypeError') return 'no-storage'
  return troubleOf(error)
}
