import type { NationId } from './nation-id.ts'
import type { CostId, RouteId, WarningId } from './names.ts'
import type { NOT_CHECKED, NOT_OFFERED } from './offered.ts'

/** Where someone in a hospital bed can be. */
export const hospitalSettings = [
  'adult-ward',
  'childrens-ward',
  'emergency-department',
  'maternity',
  'neonatal',
  'mental-health-ward',
  'community-hospital',
  'not-sure',
] as const
export type HospitalSetting = (typeof hospitalSettings)[number]

/** A road that exists in this nation. */
export interface OfferedRoute {
  is: 'offered'
  /** Ids of the facts it rests on, in `content/nations`. */
  facts: readonly string[]
  /** Ids of the letters it needs, as `content/letters/letters.yaml` names them, the main one first. */
  letters: readonly string[]
  /** Clocks it can start. */
  clocks: readonly string[]
  warnings: readonly WarningId[]
  costs: readonly CostId[]
}

/** A road that does not exist in this nation, or that nobody has checked. Both name what was read. */
export interface AbsentRoute {
  is: typeof NOT_OFFERED | typeof NOT_CHECKED
  facts: readonly string[]
}

/** Everything about routes that differs by nation. Each nation answers all of it; a missing answer does not compile. */
export interface RouteDialect {
  nation: NationId
  routes: Readonly<Record<RouteId, OfferedRoute | AbsentRoute>>
  /** The urgent review that really exists for someone getting worse in hospital, by setting. */
  urgentReview: Readonly<Record<HospitalSetting, RouteId>>
  /** What an attorney, deputy or guardian can do about health. */
  attorney: 'may-ask' | 'may-disagree-by-law' | 'does-not-cover-health'
  /** Whether GP teams are encouraged to think again at a third contact. */
  thirdContact: boolean
  /** The road for a second opinion outside the area, where there is one of its own. */
  outsideArea: RouteId | typeof NOT_OFFERED
  /** Who can take a first complaint instead of the provider. */
  commissionerTakes: Readonly<{ practice: boolean; hospital: boolean }>
}
