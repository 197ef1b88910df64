import { openDevice } from '../../../apps/patient/src/device/index.ts'
import { eraseStore } from '../../../apps/patient/src/device/store/erase-store.ts'
import { foldJournal } from '../../../apps/patient/src/device/store/fold-journal.ts'
import {
  letGoOfKept,
  startGeneration,
  undoGeneration,
} from '../../../apps/patient/src/device/store/generations.ts'
import { openStore } from '../../../apps/patient/src/device/store/open-store.ts'
import { readWhole } from '../../../apps/patient/src/device/store/read-store.ts'
import { saveChanges } from '../../../apps/patient/src/device/store/save-changes.ts'
import type { Store } from '../../../apps/patient/src/device/store/store.ts'
import { failCall, type Fault } from './fail-call.ts'
import { makeChange } from './make-change.ts'

/** What was found when each call in turn had failed. `problems` must be empty. */
export interface Swept {
  calls: number
  problems: string[]
}

const NAME = 'fresh-eyes-sweep'
const sizes = { foldAbove: 20, chunk: 20 }
const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => makeChange(from + n))

/**
 * Things that are done to a store, and the entries (as numbers) that it may hold afterwards: `done` when the
 * answer was yes, and nothing but that or the state before when it was no.
 */
const deeds = {
  'open an empty device': { before: 0, act: open, done: [] },
  'open a record': { before: 45, act: open, done: range(0, 45) },
  'save a change': { before: 25, act: (store: Store) => save(store, 25, 1), done: range(0, 26) },
  'save three changes': { before: 25, act: (store: Store) => save(store, 25, 3), done: range(0, 28) },
  'save more than a chunk': { before: 25, act: (store: Store) => save(store, 25, 50), done: range(0, 75) },
  'fold the journal': {
    before: 25,
    act: async (store: Store) => (await foldJournal(store)) === 'folded',
    done: range(0, 25),
  },
  restore: { before: 25, act: restore, done: range(100, 160) },
  'undo a restore': {
    before: 25,
    prepare: restore,
    act: async (store: Store) => (await undoGeneration(store)) === 'saved',
    done: range(0, 25),
  },
  'let go of what was before a restore': {
    before: 25,
    prepare: restore,
    act: async (store: Store) => (await letGoOfKept(store)) === 'saved',
    done: range(100, 160),
  },
}

export type Deed = keyof typeof deeds

/** Does the deed again and again on a fresh store, with the first call failing, then the second, until none is left. */
export async function sweep(name: Deed, fault: Fault): Promise<Swept> {
  const deed: {
    before: number
    prepare?: typeof restore
    act: (store: Store) => Promise<boolean>
    done: number[]
  } = deeds[name]
  const problems: string[] = []
  const unhandled = (event: PromiseRejectionEvent) => problems.push(`unhandled: ${event.reason}`)
  addEventListener('unhandledrejection', unhandled)
  for (let k = 1; ; k++) {
    const store = await freshStore(deed.before)
    if (deed.prepare && !(await deed.prepare(store))) problems.push(`k=${k}: could not be prepared`)
    const before = await entriesOnDisk()
    const { calls, result } = await failCall(k, fault, () => deed.act(store).catch((error) => String(error)))
    store.database.close()
    const after = await entriesOnDisk()
    const done = deed.done.join()
    if (typeof result === 'string') problems.push(`k=${k}: threw ${result}`)
    if (result === true && after !== done) problems.push(`k=${k}: said yes and left ${after}`)
    if (after !== done && after !== before) problems.push(`k=${k}: left half of it: ${after}`)
    if (k > calls) {
      if (result !== true) problems.push('with nothing failing the answer was no')
      removeEventListener('unhandledrejection', unhandled)
      return { calls, problems }
    }
  }
}

async function open(): Promise<boolean> {
  const device = await openDevice({ now: () => new Date(), storeName: NAME, sizes })
  if ('refused' in device) return false
  while (device.opened.state().howMuch === 'newest') await new Promise((resolve) => setTimeout(resolve, 5))
  device.opened.close()
  return device.opened.state().howMuch === 'whole'
}

async function save(store: Store, from: number, count: number): Promise<boolean> {
  return (await saveChanges(store, many(from, count))).saved
}

async function restore(store: Store): Promise<boolean> {
  const read = await readWhole(store)
  if ('refused' in read) return false
  return (await startGeneration(store, read.readTo, 'bryn', many(100, 60))) === 'saved'
}

async function freshStore(count: number): Promise<Store> {
  const erased = await eraseStore(NAME)
  if (!erased.erased) throw new Error('The store of the last round was not let go of.')
  const found = await openStore({ name: NAME, create: true, onClosed: () => undefined, sizes })
  if ('refused' in found) throw new Error(`No store to begin with: ${found.refused}`)
  for (const change of many(0, count)) await saveChanges(found.opened, [change])
  return found.opened
}

async function entriesOnDisk(): Promise<string> {
  const found = await openStore({ name: NAME, create: true, onClosed: () => undefined })
  if ('refused' in found) return found.refused
  const read = await readWhole(found.opened)
  found.opened.database.close()
  if ('refused' in read) return read.refused
  const { changes, unreadable } = read.contents
  const numbers = changes.map(({ entry }) => Number(entry.split('-')[1])).sort((one, other) => one - other)
  return unreadable.length > 0 ? `${unreadable.length} unreadable` : numbers.join()
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n)
}
