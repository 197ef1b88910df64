import type { KeptChange } from '@fresh-eyes/core/casefile'
import { createChangeList } from './change-list.ts'
import { healFromSecond, type BothCopies } from './store/both-copies.ts'
import {
  readNewest,
  readOlder,
  readSince,
  type NewestRead,
  type ReadRefusal,
  type ReadTo,
} from './store/read-store.ts'
import type { Contents } from './store/sealed-records.ts'
import { countAside, setAside } from './store/set-aside.ts'

/**
 * How much of the record is in memory.
 * - `newest`: what the first screen needs; older parts are on their way
 * - `whole`: all of it
 * - `stopped`: an older part could not be reached; reload to try again
 */
export type HowMuch = 'newest' | 'whole' | 'stopped'

/** The record as this page knows it, kept in step with the disk. */
export interface LiveRecord {
  /** Newest first. A new array whenever it changed. */
  changes(): readonly KeptChange[]
  howMuch(): HowMuch
  aside(): number
  /** Reads from the beginning: the newest part before it returns, the rest afterwards. */
  load(): Promise<{ loaded: true } | { refused: ReadRefusal }>
  /** Reads what other tabs wrote. */
  catchUp(): Promise<void>
  /** Takes in what this tab has saved. */
  add(changes: readonly KeptChange[]): void
  /** Forgets everything. */
  clear(): void
}

/**
 * A live record that is still empty. `onChange` is called after each change of what the functions return; `onOlder` for each
 * older part that is in memory before all of them are.
 */
export function createLiveRecord(
  both: BothCopies,
  onChange: () => void,
  onOlder: (changes: readonly KeptChange[]) => void,
): LiveRecord {
  const store = both.first
  let list = createChangeList()
  let howMuch: HowMuch = 'newest'
  let aside = 0
  let readTo: ReadTo | undefined

  return {
    changes: () => list.all(),
    howMuch: () => howMuch,
    aside: () => aside,
    load,
    catchUp,
    add(changes) {
      if (list.add(changes) > 0) onChange()
    },
    clear() {
      list = createChangeList()
      readTo = undefined
      onChange()
    },
  }

  async function load() {
    const newest = await readNewest(store)
    if ('refused' in newest) return newest
    list = createChangeList()
    readTo = newest.readTo
    howMuch = newest.older.length > 0 ? 'newest' : 'whole'
    await take(newest.contents)
    aside = await countAside(store)
    onChange()
    if (newest.older.length > 0) void loadOlder(newest)
    return { loaded: true as const }
  }

  async function loadOlder(newest: NewestRead): Promise<void> {
    const current = list
    for await (const part of readOlder(store, newest)) {
      // A restore came between and everything was read anew.
      if (list !== current) return
      if ('refused' in part) {
        howMuch = 'stopped'
        onChange()
        return
      }
      await take(part)
      onOlder(list.all())
    }
    howMuch = 'whole'
    aside = await countAside(store)
    onChange()
  }

  async function catchUp(): Promise<void> {
    if (readTo === undefined) return
    const current = list
    const read = await readSince(store, readTo)
    if (read === 'replaced') await load()
    if (read === 'replaced' || 'refused' in read || list !== current) return
    const before = list.all()
    await take(read.contents)
    readTo = furthest(readTo, read.readTo)
    if (list.all() !== before) onChange()
  }

  async function take(contents: Contents): Promise<void> {
    const into = list
    into.add(contents.changes)
    if (contents.unreadable.length === 0) return
    // First the second copy, while the first is as it was found.
    into.add(await healFromSecond(both))
    await setAside(store, contents.unreadable)
  }
}

function furthest(one: ReadTo, other: ReadTo): ReadTo {
  return {
    ...other,
    journal: Math.max(one.journal, other.journal),
    chunk: Math.max(one.chunk, other.chunk),
  }
}
