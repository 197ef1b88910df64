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
function mergeOnce(one: readonly KeptChange[], other: readonly KeptChange[]): KeptChange[] {
  const merged: KeptChange[] = []
  let at = 0
  const take = (change: KeptChange) => {
    const last = merged.at(-1)
    if (last === undefined || newestFirst(last, change) !== 0) merged.push(change)
  }
  for (const change of other) {
    for (let next = one[at]; next !== undefined && newestFirst(next, change) <= 0; next = one[++at])
      take(next)
    take(change)
  }
  for (const change of one.slice(at)) take(change)
  return merged
}
