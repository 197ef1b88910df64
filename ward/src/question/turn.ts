import type { Instant } from '../instant/index.ts'
import type { AskedAt } from './asking.ts'
import type { NoAnswerState } from './instrument.ts'

/** A stretch of time in which everybody on a ward is asked once: a shift, or a day. The start is in it, the end is not. */
export interface Turn {
  name: string
  from: Instant
  to: Instant
  /** False for a shift in which the ward asks nobody by rule, like a night: an answer is kept all the same. */
  asks: boolean
}

/** Who was in which bed, and when. `to` is null while they are there. */
export interface InBed {
  stay: string
  bed: string
  from: Instant
  to: Instant | null
}

/** How a bed stands in a turn. "not-asked" is a failure of the service; "left" went before the turn was over. */
export type BedState = 'due' | 'answered' | NoAnswerState | 'not-asked' | 'left' | 'not-due'

export interface BedInTurn {
  stay: string
  bed: string
  state: BedState
  /** The last time in this turn, or null. */
  last: AskedAt | null
  /** How often in this turn. */
  times: number
}

// Someone who slept, was away or had no interpreter is asked again in the same turn. A refusal is not asked over.
const askAgain: readonly BedState[] = [
  'due',
  'asleep',
  'off-ward',
  'interpreter-needed',
  'asked',
  'unavailable',
]

/** Whether somebody should still go to this bed in this turn. */
export const stillToAsk = ({ state }: Pick<BedInTurn, 'state'>): boolean => askAgain.includes(state)

/**
 * Each person who was on the ward in a turn, by bed, and how they stand at `now`. An answer stands whatever comes after it; short of
 * one, the latest word stands. Somebody who changed beds stands once, in the bed they were in last.
 */
export function bedsInTurn(
  turn: Turn,
  inBeds: readonly InBed[],
  asked: readonly AskedAt[],
  now: Instant,
): BedInTurn[] {
  const there = inBeds.filter(({ from, to }) => from < turn.to && (to ?? Infinity) > turn.from)
  const lastPlace = new Map<string, InBed>()
  for (const place of there) {
    const known = lastPlace.get(place.stay)
    if (!known || place.from >= known.from) lastPlace.set(place.stay, place)
  }
  const inTurn = asked.filter(({ askedAt }) => askedAt >= turn.from && askedAt < turn.to)
  return [...lastPlace.values()]
    .map((place) =>
      bedInTurn(
        place,
        turn,
        inTurn.filter(({ stay }) => stay === place.stay),
        now,
      ),
    )
    .sort((one, other) => compareBeds(one.bed, other.bed))
}

function bedInTurn(place: InBed, turn: Turn, asked: AskedAt[], now: Instant): BedInTurn {
  const inOrder = asked.toSorted((one, other) => one.askedAt - other.askedAt)
  const last = inOrder.findLast(({ asking }) => asking.state === 'answered') ?? inOrder.at(-1) ?? null
  return { stay: place.stay, bed: place.bed, state: stateOf(), last, times: asked.length }

  function stateOf(): BedState {
    if (last) return last.asking.state
    if (!turn.asks) return 'not-due'
    if (place.to !== null && place.to < turn.to && place.to <= now) return 'left'
    return now < turn.to ? 'due' : 'not-asked'
  }
}

/** Puts beds in the order of a ward: numbers as numbers, so that bed 10 comes after bed 9. */
export function compareBeds(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [mine, yours] = [left[at] ?? '', right[at] ?? '']
    const byNumber = Number(mine) - Number(yours)
    if (/^\d+$/.test(mine) && /^\d+$/.test(yours) && byNumber !== 0) return byNumber
    if (mine !== yours) return mine < yours ? -1 : 1
  }
  return 0
}

const partsOf = (bed: string): string[] => bed.toLowerCase().match(/\d+|\D+/g) ?? []

/** How many beds stand in each state. States that no bed stands in are left out. */
export type Counts = Partial<Record<BedState, number>>

export interface Coverage {
  turn: Turn
  /** Everybody who was on the ward in the turn. */
  people: number
  /** Of them, how many were asked, whatever came of it. Asleep or off the ward is not asked. */
  asked: number
  counts: Counts
}

// Nobody put the question to someone who slept, was away or could not answer.
const wasAsked: readonly BedState[] = ['answered', 'declined', 'asked']

/** Counts a turn. Each state stands by itself, so that "declined" and "not asked" can never be one figure. */
export function coverageOf(turn: Turn, beds: readonly BedInTurn[]): Coverage {
  const counts: Counts = {}
  for (const { state } of beds) counts[state] = (counts[state] ?? 0) + 1
  const asked = beds.filter(({ state }) => wasAsked.includes(state)).length
  return { turn, people: beds.length, asked, counts }
}
