import { openDevice } from '../../../apps/patient/src/device/index.ts'
import {
  closeBoth,
  foldBoth,
  letGoInBoth,
  lockBoth,
  openBothCopies,
  readySecond,
  replaceInBoth,
  saveInBoth,
  undoInBoth,
  unlockBoth,
  type BothCopies,
} from '../../../apps/patient/src/device/store/both-copies.ts'
import { eraseStore } from '../../../apps/patient/src/device/store/erase-store.ts'
import { readWhole } from '../../../apps/patient/src/device/store/read-store.ts'
import type { Store } from '../../../apps/patient/src/device/store/store.ts'
import { lockKeyFrom } from '../../../vault/src/index.ts'
import { failCall, type Fault } from './fail-call.ts'
import { makeChange } from './make-change.ts'

/** What was found when each call in turn had failed. `problems` must be empty. */
export interface Swept {
  calls: number
  problems: string[]
}

const settings = {
  name: 'fresh-eyes-sweep',
  create: true,
  onClosed: () => undefined,
  sizes: { foldAbove: 20, chunk: 20 },
  // As a lock is set so that guessing takes long, and a test must not.
  lockRounds: 100,
}

const passphrase = 'four pink geese'

interface Deed {
  /** How many changes there are before. */
  before: number
  /** Whether a restore came before. */
  restored?: true
  /** Whether there is a lock before. */
  locked?: true
  /** Whether there is a lock when the answer was yes. */
  lockAfter?: boolean
  act: (both: BothCopies) => Promise<boolean>
  /** The changes that there are after it, by number. */
  after: number[]
}

/** Things that are done to a store. When the answer was yes, `after` must be there; when it was no, that or what was before. */
const deeds = {
  'open an empty device': { before: 0, act: openAsPage, after: [] },
  'open a record': { before: 45, act: openAsPage, after: range(0, 45) },
  'save a change': { before: 25, act: (both) => save(both, 25, 1), after: range(0, 26) },
  'save three changes': { before: 25, act: (both) => save(both, 25, 3), after: range(0, 28) },
  'save more than a chunk': { before: 25, act: (both) => save(both, 25, 50), after: range(0, 75) },
  'fold the journal': {
    before: 25,
    act: async (both) => (await foldBoth(both)) === 'folded',
    after: range(0, 25),
  },
  restore: { before: 25, act: restore, after: range(100, 160) },
  'undo a restore': {
    before: 25,
    restored: true,
    act: async (both) => (await undoInBoth(both)) === 'saved',
    after: range(0, 25),
  },
  'let go of what was before a restore': {
    before: 25,
    restored: true,
    act: async (both) => (await letGoInBoth(both)) === 'saved',
    after: range(100, 160),
  },
  'set a lock': {
    before: 25,
    lockAfter: true,
    act: async (both) => (await lockBoth(both, passphrase)) === 'saved',
    after: range(0, 25),
  },
  'take a lock off': {
    before: 25,
    locked: true,
    lockAfter: false,
    act: async (both) => (await unlockBoth(both, passphrase)) === 'saved',
    after: range(0, 25),
  },
  'save a change under a lock': {
    before: 25,
    locked: true,
    act: (both) => save(both, 25, 1),
    after: range(0, 26),
  },
} satisfies Record<string, Deed>

export type DeedName = keyof typeof deeds

/**
 * Does the deed again and again on a fresh store, with the first call failing, then the second, until none is left. With a stride
 * above 1 it goes on that many calls each time.
 */
export async function sweep(name: DeedName, fault: Fault, stride = 1): Promise<Swept> {
  const deed: Deed = deeds[name]
  const wanted = deed.after.join()
  const problems: string[] = []
  const unhandled = (event: PromiseRejectionEvent) => problems.push(`unhandled: ${event.reason}`)
  addEventListener('unhandledrejection', unhandled)
  for (let k = 1; ; k += stride) {
    const both = await prepare(deed)
    const before = await numbersIn(both.first)
    const { calls, result } = await failCall(k, fault, () => deed.act(both).catch((error) => String(error)))
    closeBoth(both)
    const { numbers: after, hasLock } = await onDisk()
    if (typeof result === 'string') problems.push(`k=${k}: threw ${result}`)
    if (result === true && deed.lockAfter !== undefined && hasLock !== deed.lockAfter)
      problems.push(`k=${k}: said yes, and there is ${hasLock ? 'a' : 'no'} lock`)
    if (result === true && after !== wanted) problems.push(`k=${k}: said yes and left ${after}`)
    if (after !== wanted && after !== before) problems.push(`k=${k}: left half of it: ${after}`)
    if (k > calls) {
      if (result !== true) problems.push('with nothing failing the answer was no')
      removeEventListener('unhandledrejection', unhandled)
      return { calls, problems }
    }
  }
}

async function openAsPage(): Promise<boolean> {
  const { name: storeName, sizes } = settings
  const device = await openDevice({ now: () => new Date(), storeName, sizes })
  if ('refused' in device) return false
  while (device.opened.state().howMuch === 'newest') await new Promise((resolve) => setTimeout(resolve, 5))
  const { howMuch } = device.opened.state()
  device.opened.close()
  return howMuch === 'whole'
}

async function save(both: BothCopies, from: number, count: number): Promise<boolean> {
  return (await saveInBoth(both, range(from, from + count).map(makeChange))) === 'saved'
}

async function restore(both: BothCopies): Promise<boolean> {
  const record = { owner: 'bryn', changes: range(100, 160).map(makeChange) }
  return (await replaceInBoth(both, () => record)) === 'saved'
}

async function prepare({ before, restored, locked }: Deed): Promise<BothCopies> {
  const erased = await eraseStore(settings.name)
  if ('refused' in erased) throw new Error('The store of the last round was not let go of.')
  const both = await open()
  for (let from = 0; from < before; from += 15) await save(both, from, Math.min(15, before - from))
  if (locked && (await lockBoth(both, passphrase)) !== 'saved')
    throw new Error('There was no lock to begin with.')
  if (restored && !(await restore(both))) throw new Error('There was no restore to begin with.')
  return both
}

async function open(): Promise<BothCopies> {
  const asked = await openBothCopies(settings)
  const lock = 'refused' in asked ? asked.lock : undefined
  const found = lock
    ? await openBothCopies({ ...settings, lockKey: await lockKeyFrom(passphrase, lock) })
    : asked
  if ('refused' in found) throw new Error(`No store to begin with: ${found.refused}`)
  await readySecond(found.opened)
  return found.opened
}

async function onDisk(): Promise<{ numbers: string; hasLock: boolean }> {
  const both = await open()
  const numbers = await numbersInBoth(both)
  closeBoth(both)
  return { numbers, hasLock: both.first.record.lock !== undefined }
}

async function numbersInBoth(both: BothCopies): Promise<string> {
  const first = await numbersIn(both.first)
  const second = both.second && (await numbersIn(both.second))
  if (both.second && (both.first.record.lock === undefined) !== (both.second.record.lock === undefined))
    return 'one copy with a lock and one without'
  return second === undefined || second === first ? first : `two different copies: ${first} and ${second}`
}

async function numbersIn(store: Store): Promise<string> {
  const read = await readWhole(store)
  if ('refused' in read) return read.refused
  const { changes, unreadable } = read.contents
  const numbers = changes.map(({ entry }) => Number(entry.split('-')[1])).sort((one, other) => one - other)
  return unreadable.length > 0 ? `${unreadable.length} unreadable` : numbers.join()
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n)
}
