import { inOrderWritten, type KeptChange } from './change.ts'
import type { Entry } from './entry.ts'
import { changesByEntry, keyOf, settle } from './entries-of.ts'

/**
 * Says what changes add up to, again and again, as entriesOf does, and does only the new work: where a record has grown by
 * changes that are newer than all before them, only their entries are put together again. Every other entry stays the same
 * object, so that a page need not draw it again.
 *
 * The function it returns takes changes newest first, as a device has them.
 */
export function followEntries(): (newestFirst: readonly KeptChange[]) => readonly Entry[] {
  let known: readonly KeptChange[] = []
  let byEntry = new Map<string, KeptChange[]>()
  let places = new Map<string, number>()
  let entries: readonly Entry[] = []

  return (newestFirst) => {
    if (newestFirst === known) return entries
    if (!goesOnFrom(known, newestFirst) || !takeIn(newestFirst.slice(0, newestFirst.length - known.length)))
      beginAgain(newestFirst)
    known = newestFirst
    return entries
  }

  function beginAgain(changes: readonly KeptChange[]): void {
    byEntry = changesByEntry(changes)
    places = new Map()
    const settled: Entry[] = []
    for (const [key, ofOne] of byEntry) {
      const entry = settle(ofOne)
      if (entry === undefined || 'missing' in entry) continue
      places.set(key, settled.push(entry) - 1)
    }
    entries = settled
  }

  /** False when it must begin again: an entry that was not whole may be now, and would stand further up. */
  function takeIn(newestFirst: readonly KeptChange[]): boolean {
    const grown = [...entries]
    const touched = new Set<string>()
    for (const change of newestFirst.toReversed()) {
      const key = keyOf(change)
      const found = byEntry.get(key)
      if (found && !places.has(key) && !touched.has(key)) return false
      if (found) found.push(change)
      else byEntry.set(key, [change])
      touched.add(key)
    }
    for (const key of touched) {
      const entry = settle(byEntry.get(key) ?? [])
      if (entry === undefined || 'missing' in entry) return false
      const place = places.get(key)
      if (place === undefined) places.set(key, grown.push(entry) - 1)
      else grown[place] = entry
    }
    entries = grown
    return true
  }
}

/** Whether all that was known is still there, in its order, and what is new is newer than all of it. */
function goesOnFrom(known: readonly KeptChange[], changes: readonly KeptChange[]): boolean {
  const added = changes.length - known.length
  if (added < 0 || !known.every((change, at) => changes[at + added] === change)) return false
  for (let at = 0; at < added; at++) {
    const [newer, older] = [changes[at], changes[at + 1]]
    if (newer && older && inOrderWritten(newer, older) <= 0) return false
  }
  return true
}
