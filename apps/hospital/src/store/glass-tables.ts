import type { Placed } from './placed.ts'

export const glassKinds = ['call', 'ward', 'staff-caller'] as const
/** What is opened: one call, the calls of one ward, or the name of the member of staff who called. */
export type GlassKind = (typeof glassKinds)[number]

export const glassReasons = ['patient-now', 'nobody-reached', 'safety-concern', 'other'] as const
export type GlassReason = (typeof glassReasons)[number]

/** Access that someone took for themselves, for a time and a reason. */
export interface GlassTables {
  glass: Placed & {
    glass: string
    user_id: string
    name: string
    kind: GlassKind
    /** The call or the ward. */
    about: string
    reason: GlassReason
    words: string
    broken_at: number
    /** On the steady clock. */
    until: number
    mended_at: number | null
  }
}
