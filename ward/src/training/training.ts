import type { CallerKind, Told } from '../call/index.ts'
import { minutes } from '../instant/index.ts'
import { chanceOf, oneOf } from '../wind-tunnel/index.ts'

/** A made-up caller, and what they say. Content, read by whoever practises. */
export interface Script {
  id: string
  callerKind: CallerKind
  callerName: string
  patientName: string
  worry: string
  interpreter?: boolean
  language?: string
  notGettingWorse?: boolean
}

/** What someone wants to practise with. */
export interface Practice {
  seed: number
  calls: number
  /** The minutes that they are spread over. The first comes at once, so that nobody sits and waits. */
  minutes: number
}

/** One call of a practice: how many milliseconds after its start it comes, and what it says. */
export interface TrainingCall {
  after: number
  ward: string
  told: Told
}

/** Draws the calls of a practice, in order. No script comes twice before each has come once. */
export function makeTraining(
  { seed, calls, minutes: length }: Practice,
  wards: readonly string[],
  scripts: readonly Script[],
): TrainingCall[] {
  const chance = chanceOf(seed, 'training')
  const times = Array.from({ length: calls }, (_, call) =>
    call === 0 ? 0 : Math.floor(chance() * minutes(length)),
  ).sort((one, other) => one - other)
  let left: Script[] = []
  return times.map((after) => {
    if (left.length === 0) left = [...scripts]
    const { id, ...said } = oneOf(chance, left)
    left = left.filter((script) => script.id !== id)
    return {
      after,
      ward: oneOf(chance, wards),
      told: { ...said, bed: String(1 + Math.floor(chance() * 24)) },
    }
  })
}
