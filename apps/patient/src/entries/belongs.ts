import { belongsTo, type Entry, type EntryKind } from '@fresh-eyes/core/casefile'

/** An entry of one kind. */
export type EntryOf<Kind extends EntryKind> = Entry & { kind: Kind }

/** The entries of one kind that belong to a case, in the order in which they were begun. */
export function ofKind<Kind extends EntryKind>(
  live: readonly Entry[],
  kind: Kind,
  caseId: string | undefined,
): readonly EntryOf<Kind>[] {
  return live.filter((entry): entry is EntryOf<Kind> => entry.kind === kind && belongsTo(entry, caseId))
}

/** By their order, smallest first; those without one last, as they were begun. */
export function inOrder<Ranked extends Entry<'reason' | 'question'>>(
  entries: readonly Ranked[],
): readonly Ranked[] {
  return entries.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ fields: { order } }: Entry<'reason' | 'question'>): number {
  return order ?? Number.MAX_SAFE_INTEGER
}

/** The orders to save so that the entry at this place moves up or down by one. Only those that change. */
export function moved(
  entries: readonly Entry<'reason' | 'question'>[],
  id: string,
  by: -1 | 1,
): readonly { id: string; order: number }[] {
  const ids = entries.map((entry) => entry.id)
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return []
  ids.splice(from, 1)
  ids.splice(to, 0, id)
  return ids
    .map((each, order) => ({ id: each, order }))
    .filter(({ id: each, order }) => entries.find((entry) => entry.id === each)?.fields.order !== order)
}
