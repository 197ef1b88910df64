import type { Day } from '../calendar/index.ts'
import type { OutputEntry } from '../casefile/index.ts'
import { rungIds, type Ladder, type RungId } from '../nations/index.ts'
import type { Rules } from './clocks-of.ts'
import { groupByCase } from './groups.ts'
import type { OnLadder } from './letters-on-ladder.ts'
import { nextRung, type NextRung } from './next-rung.ts'
import { placedRung, type PlacedRung } from './placed-rung.ts'
import { allThreads } from './threads.ts'

export interface PlaceOnLadder {
  /** Every rung of the nation, from the ground up. */
  rungs: readonly PlacedRung[]
  /** The highest rung that a letter was sent on. Undefined on the ground. */
  here?: RungId
  /** The next rung that makes sense, and the letter for it. None while an answer is waited for. */
  next?: NextRung
}

/** Says where a case stands on its nation's ladder, on a day. Undefined when there is no such case. */
export function placeOnLadder(
  entries: readonly OutputEntry[],
  caseId: string | undefined,
  { ladder, rules, on }: { ladder: Ladder; rules: Rules; on: Day },
): PlaceOnLadder | undefined {
  const group = groupByCase(entries).find((each) => each.case === caseId)
  if (!group) return undefined
  const replies = entries.filter((entry) => entry.kind === 'reply')
  const threads = allThreads({ letters: group.letters, sent: group.sent, replies })
  const knewOn = group.entry?.fields.knewOn
  const seen: OnLadder = {
    threads,
    chased: threads.some(({ chase }) => chase !== undefined),
    knew: knewOn && knewOn !== 'not-recorded' ? { happenedOn: knewOn } : {},
    ladder,
    rules,
    on,
  }
  const rungs = rungIds.map((id) => placedRung(id, seen))
  const here = rungs.findLast(({ letters }) => letters.length > 0)?.rung
  const next = nextRung(rungs, seen)
  return { rungs, ...(here && { here }), ...(next && { next }) }
}
