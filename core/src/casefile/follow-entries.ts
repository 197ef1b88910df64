import { inOrderWritten, type KeptChange } from './change.ts'
import type { Entry } from './entry.ts'
import { changesByEntry, keyOf, settle } from './entries-of.ts'

/** What changes add up to, again and again, as a record grows. */
export interface EntriesFollowed {
  /** The entries, as entriesOf has them. Takes changes newest first, as a device has them. */
  entriesIn(newestFirst: readonly KeptChange[]): readonly Entry[]
  /** Every change of an entry among those given last, oldest first, as historyOf has them. Looks through no others. */
  changesOf(entry: Entry): readonly KeptChange[]
}

/**
 * Says what changes add up to, and does only the new work: where a record has grown by changes that are newer than all before
 * them, or older, as while a long record is read, only their entries are put together again. Every other entry stays the same
 * object, so that a page need not draw it again.
 */
export function followEntries(): EntriesFollowed {
  let known: readonly KeptChange[] = []
  let byEntry = new Map<string, readonly KeptChange[]>()
  // Entries as they were begun, with a gap where one was that turned out to be older. `places` says where each stands, less
  // `ahead`: what comes ahead of all others moves none of its numbers.
  let slots: (Entry | undefined)[] = []
  let places = new Map<string, number>()
  let ahead = 0
  let entries: readonly Entry[] = []

  return {
    entriesIn(newestFirst) {
      if (newestFirst === known) return entries
      const came = whatCame(known, newestFirst)
      if (came) takeOlder(came.older)
      if (!came || !takeNewer(came.newer)) beginAgain(newestFirst)
      entries = slots.filter((slot) => slot !== undefined)
      known = newestFirst
      return entries
    },
    changesOf: ({ kind, id }) => byEntry.get(keyOf({ kind, entry: id })) ?? [],
  }

  function beginAgain(changes: readonly KeptChange[]): void {
    byEntry = new Map()
    slots = []
    places = new Map()
    ahead = 0
    takeOlder(changes)
  }

  /** Their entries were begun before all that are known, so they come first. */
  function takeOlder(newestFirst: readonly KeptChange[]): void {
    const begun: Entry[] = []
    const keys: string[] = []
    for (const [key, older] of changesByEntry(newestFirst)) {
      const newer = byEntry.get(key)
      const all = newer ? [...older, ...newer] : older
      byEntry.set(key, all)
      const place = places.get(key)
      if (place !== undefined) slots[place + ahead] = undefined
      const entry = settle(all)
      if (entry === undefined || 'missing' in entry) continue
      begun.push(entry)
      keys.push(key)
    }
    ahead += begun.length
    keys.forEach((key, at) => places.set(key, at - ahead))
    slots = [...begun, ...slots]
  }

  /** False when it must begin again: an entry that was not whole may be now, and would stand further up. */
  function takeNewer(newestFirst: readonly KeptChange[]): boolean {
    const touched = new Set<string>()
    for (const change of newestFirst.toReversed()) {
      const key = keyOf(change)
      const found = byEntry.get(key)
      if (found && !places.has(key) && !touched.has(key)) return false
      byEntry.set(key, [...(found ?? []), change])
      touched.add(key)
    }
    for (const key of touched) {
      const entry = settle(byEntry.get(key) ?? [])
      if (entry === undefined || 'missing' in entry) return false
      const place = places.get(key)
      if (place === undefined) places.set(key, slots.push(entry) - 1 - ahead)
      else slots[place + ahead] = entry
    }
    return true
  }
}

/** What is newer than all that was known, and what is older. Undefined when something known is gone, or stands otherwise. */
function whatCame(known: readonly KeptChange[], changes: readonly KeptChange[]) {
  const [newest] = known
  if (newest === undefined) return undefined
  const from = changes.indexOf(newest)
  const upTo = from + known.length
  if (from < 0 || !known.every((change, at) => changes[from + at] === change)) return undefined
  if (!isInOrder(changes.slice(0, from + 1)) || !isInOrder(changes.slice(upTo - 1))) return undefined
  return { newer: changes.slice(0, from), older: changes.slice(upTo) }
}

/** Whether each is newer than the next. */
function isInOrder(changes: readonly KeptChange[]): boolean {
  return changes.every((change, at) => {
    const next = changes[at + 1]
    return next === undefined || inOrderWritten(change, next) > 0
  })
}
