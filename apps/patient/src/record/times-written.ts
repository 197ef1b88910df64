import type { KeptChange } from '@fresh-eyes/core/casefile'

/** How often each entry was written to, by its id. */
export function timesWritten(changes: readonly KeptChange[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { entry } of changes) times.set(entry, (times.get(entry) ?? 0) + 1)
  return times
}
