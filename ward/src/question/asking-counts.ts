import type { BedInTurn, Counts, Coverage } from './turn.ts'

/** A ward's shifts in which everybody is asked, each counted, and how many answers prompted "tell the nurse in charge". */
export interface WardAsked {
  turns: readonly { coverage: Coverage; beds: readonly BedInTurn[] }[]
  prompted: number
}

/** What the daily question came to over some wards. */
export interface AskingCounts {
  wards: number
  /** Wards with at least one shift in which everybody is asked. */
  wardsThatAsk: number
  /** Each person once, on however many wards they were. */
  people: number
  /** Times that a person was in a shift that asks: what `asked` and `states` are parts of. */
  times: number
  asked: number
  states: Counts
  prompted: number
}

/** Counts the daily question over wards. A ward that asks nobody is in `wards`, and in nothing else. */
export function countAsking(wards: readonly WardAsked[]): AskingCounts {
  const turns = wards.flatMap((ward) => ward.turns)
  const states: Counts = {}
  for (const { coverage } of turns)
    for (const [state, count] of Object.entries(coverage.counts) as [keyof Counts, number][])
      states[state] = (states[state] ?? 0) + count
  const sum = (of: (coverage: Coverage) => number): number =>
    turns.reduce((total, { coverage }) => total + of(coverage), 0)
  return {
    wards: wards.length,
    wardsThatAsk: wards.filter((ward) => ward.turns.length > 0).length,
    people: new Set(turns.flatMap(({ beds }) => beds.map(({ stay }) => stay))).size,
    times: sum(({ people }) => people),
    asked: sum(({ asked }) => asked),
    states,
    prompted: wards.reduce((total, { prompted }) => total + prompted, 0),
  }
}
