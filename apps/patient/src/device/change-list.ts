import { newestFirst, type Change } from './change.ts'

/** Every change that this page knows, newest first, each once. */
export interface ChangeList {
  /** A new array after every addition, so that a screen can tell that something changed. */
  all(): readonly Change[]
  /** Adds those that are not there yet and returns how many that was. */
  add(changes: readonly Change[]): number
}

/** An empty list. */
export function createChangeList(): ChangeList {
  let all: readonly Change[] = []
  const known = new Map<string, Change[]>()
  return {
    all: () => all,
    add(changes) {
      const fresh = changes.filter((change) => remember(known, change)).sort(newestFirst)
      if (fresh.length > 0) all = mergeSorted(all, fresh)
      return fresh.length
    },
  }
}

/** Those of `changes` that are not among `others`. */
export function changesMissingFrom(others: readonly Change[], changes: readonly Change[]): Change[] {
  const known = new Map<string, Change[]>()
  for (const change of others) remember(known, change)
  return changes.filter((change) => remember(known, change))
}

// Two tabs can write in the same millisecond. Only a change that is the same in every field is the same change.
function remember(known: Map<string, Change[]>, change: Change): boolean {
  const stamp = [change.writtenAt, change.tick, change.device, change.entry].join(' ')
  const alike = known.get(stamp)
  if (alike === undefined) known.set(stamp, [change])
  else if (alike.some((other) => canonical(other) === canonical(change))) return false
  else alike.push(change)
  return true
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}

function mergeSorted(one: readonly Change[], other: readonly Change[]): Change[] {
  const merged: Change[] = []
  let at = 0
  for (const change of other) {
    for (let next = one[at]; next !== undefined && newestFirst(next, change) <= 0; next = one[++at]) {
      merged.push(next)
    }
    merged.push(change)
  }
  return merged.concat(one.slice(at))
}
