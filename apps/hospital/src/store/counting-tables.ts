import type { CountedCall } from '@fresh-eyes/ward/counting'
import type { Json, Placed } from './placed.ts'

/** What a person says of a month: what no call can tell. */
export interface MonthSaid {
  /** The site's code in the national collection. */
  siteCode?: string
  phase?: string
  /** How far each component is, by its name. */
  components?: Partial<Record<Component, Implementation>>
}

/** The three components, by name: they were numbered in two orders, so a number means nothing. */
export const components = ['daily-question', 'staff-review', 'family-review'] as const
export type Component = (typeof components)[number]

export const implementations = ['not', 'partly', 'fully'] as const
export type Implementation = (typeof implementations)[number]

/** The tables of counting, of paper and of posters. */
export interface CountingTables {
  counted_month: Placed & { month: string; said: Json<MonthSaid> }
  /** A return as it was made. Never changed: making it again is the next version. */
  counted_return: Placed & {
    month: string
    version: number
    made_at: number
    made_by: string
    said: Json<MonthSaid>
    calls: Json<CountedCall[]>
  }
  /** A number printed on a blank form, so that paper and screen share it. */
  paper_form: Placed & { reference: string; printed_at: number; call: string | null }
  downtime_pack: Placed & { day: string; claimed_at: number; written_at: number | null }
  downtime_board: Placed & { written_at: number }
  /** Who a call was about, in groups: filled in after it, by staff, or not at all. */
  call_about: Placed & { call: string; about: Json<Record<string, string>>; at: number; filled_by: string }
  /** The trust's rules about counts, each version kept. */
  counting_rule: Placed & { version: number; rule: Json<CountingRule>; made_at: number; made_by: string }
  /** How many inpatients were in each group in a stretch of time, as the trust's own record says. */
  inpatients_said: Placed & { stretch: string; dimension: string; counts: Json<Record<string, number>> }
}

/** The trust's rule for small numbers, who agreed it, and how long a stretch it counts in: one, so that no two can be subtracted. */
export interface CountingRule {
  hideUnder: number
  hideZero: boolean
  roundTo: number
  stretch: 'quarter' | 'year'
  agreedBy: string
}
