import { inOrderWritten, type KeptChange } from '@fresh-eyes/core/casefile'

/** Every change that this page knows, newest first, each once. */
export interface ChangeList {
  /** A new array after every addition, so that a screen can tell that something changed. */
  all(): readonly KeptChange[]
  /** Adds those that are not there yet and returns how many that was. */
  add(changes: readonly KeptChange[]): number
}

/** An empty list. */
export function createChangeList(): ChangeList {
  let all: readonly KeptChange[] = []
  return {
    all: () => all,
    add(changes) {
      const merged = mergeOnce(all, changes.toSorted(newestFirst))
      const added = merged.length - all.length
      if (added > 0) all = merged
      return added
    },
  }
}

function newestFirst(one: KeptChange, other: KeptChange): number {
  return inOrderWritten(other, one)
}

// Both are sorted. What is the same in every field stands once: the journal and a chunk may have shown it to us twice.
// What comes before all of the other, or after it, stands as it is: one save, or one part of a long record, is soon taken in.
function mergeOnce(one: readonly KeptChange[], other: readonly KeptChange[]): readonly KeptChange[] {
  const [newest] = other
  if (newest === undefined) return one
  let at = countUpTo(one, newest)
  const merged = one.slice(0, at)
  const take = (change: KeptChange) => {
    const last = merged.at(-1)
    if (last === undefined || newestFirst(last, change) !== 0) merged.push(change)
  }
  for (const change of other) {
    for (let next = one[at]; next !== undefined && newestFirst(next, change) <= 0; next = one[++at])
      take(next)
    take(change)
  }
  return merged.concat(one.slice(at))
}

/** How many stand before this one, or where it stands. */
function countUpTo(changes: readonly KeptChange[], one: KeptChange): number {
  let [from, to] = [0, changes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const change = changes[middle]
    if (change && newestFirst(change, one) <= 0) from = middle + 1
    else to = middle
  }
  return from
}
