import { suppress, type ShownCell, type SuppressionRule } from './suppress.ts'

/** A call of which nobody said who it was about. Counted like any group: it says how much the others can be trusted. */
export const notRecorded = 'not-recorded'

/** One group, as it may be shown. */
export interface GroupRow {
  id: string
  /** Null is "fewer than the rule shows". */
  calls: number | null
  /** Inpatients of the group in the same time; undefined when nobody has said. */
  inpatients: number | null | undefined
  /** Calls for each thousand inpatients, from the numbers as shown, so that it gives nothing more away. */
  perThousand: number | null
}

/** Who calls were about, in one way of grouping. */
export type WhoCalls =
  | { kind: 'shown'; rows: GroupRow[]; inpatients: 'said' | 'not-said' | 'too-few' }
  /** Any part of it would give someone away. */
  | { kind: 'too-few' }

/**
 * Counts calls by group, beside the inpatients of each group where a person has said them, in the order of `groups`: never in the
 * order of the numbers. A call of a group that is not among them counts as not recorded.
 */
export function whoCalls(
  groups: readonly string[],
  calls: readonly (string | undefined)[],
  inpatients: Readonly<Record<string, number>> | undefined,
  rule: SuppressionRule,
): WhoCalls {
  const ids = [...groups, notRecorded]
  const groupOf = (group: string | undefined): string =>
    group !== undefined && groups.includes(group) ? group : notRecorded
  const counted = suppress(
    ids.map((id) => ({ id, count: calls.filter((group) => groupOf(group) === id).length })),
    rule,
  )
  if (counted.kind === 'too-few') return counted
  const said =
    inpatients && ids.flatMap((id) => (inpatients[id] === undefined ? [] : { id, count: inpatients[id] }))
  const beds = said && suppress(said, rule)
  const bedsOf = (id: string): ShownCell['count'] | undefined =>
    beds?.kind === 'shown' ? beds.cells.find((cell) => cell.id === id)?.count : undefined
  return {
    kind: 'shown',
    inpatients: beds === undefined ? 'not-said' : beds.kind === 'shown' ? 'said' : 'too-few',
    rows: counted.cells.map(({ id, count }) => {
      const there = bedsOf(id)
      const perThousand = count === null || !there ? null : Math.round((count / there) * 10_000) / 10
      return { id, calls: count, inpatients: there, perThousand }
    }),
  }
}
