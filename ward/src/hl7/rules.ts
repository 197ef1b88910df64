import type { OffsetAt } from './instants.ts'

/** How a trust's feed is read. */
export interface FeedRules {
  /** Who issues this hospital's numbers, as PID-3.4 names it. Null takes the first number that is no NHS number. */
  numbersOf: string | null
  /** Codes of PV1-36 that mean that the person died. Empty when the trust has not said: PID-30 alone then tells. */
  diedCodes: readonly string[]
  /** MSH-11: "P" for real people. Others are refused, so that a training message moves nobody. */
  processing: readonly string[]
  /** Whether the last segment may lack its carriage return. When it may not, a message that was cut short is seen. */
  mayEndOpen: boolean
  offsetAt: OffsetAt
}

/** Why a message that can be read is refused. `where` is a field like "PID-3". */
export interface Refused {
  refused:
    | 'not-adt'
    | 'processing'
    | 'no-control-id'
    | 'no-hospital-number'
    | 'same-patient-twice'
    | 'missing'
    | 'time'
    | 'cut-short'
  where: string
}
