import { whenOf, type Entry } from '@fresh-eyes/core/casefile'

/** By the last day it could have been; those without a day after them. */
export function newestFirst<Dated extends Entry>(entries: readonly Dated[]): readonly Dated[] {
  const day = (entry: Dated) => {
    const when = whenOf(entry)
    return when === undefined || when === 'not-recorded' ? '' : when.latest
  }
  return entries.toSorted((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0))
}
