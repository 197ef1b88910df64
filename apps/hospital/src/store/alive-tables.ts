import type { Placed } from './placed.ts'

/** The tables of the service's calls to itself, of its parts and of drills. */
export interface AliveTables {
  check_run: Placed & {
    run: string
    started_at: number
    started_steady: number
    /** Milliseconds from the first request until a page was received; null until then. */
    took: number | null
    /** The step that failed, or null. */
    failed: string | null
  }
  check_turn: Placed & { due: number }
  beat: { part: string; at: number; steady: number }
  drill: Placed & {
    client_key: string
    ward: string
    started_by: string
    started_at: number
  }
}
