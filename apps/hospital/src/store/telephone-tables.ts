import type { Placed } from './placed.ts'

/** The tables of feeds and of telephone calls. */
export interface TelephoneTables {
  feed: Placed & {
    feed: string
    heard_at: number
    /** On the steady clock: silence is measured on it. */
    heard_steady: number
    beat_seconds: number | null
  }
  phone_line: Placed & {
    /** The switchboard's own id of the telephone call. */
    line: string
    call: string
    offered_at: number | null
    answered_at: number | null
    ended_at: number | null
  }
}
