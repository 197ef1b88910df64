/** Who holds each role of a team, minute by minute, and the times that nobody would. */
export { gapsIfPublished, gapsOf, holdersAt, inForce, type Gap } from './in-force.ts'
export {
  checkRota,
  layOut,
  type Published,
  type Rota,
  type RotaLine,
  type RotaProblem,
  type Shift,
} from './rota.ts'
export { instantOf, type ClockPeriod, type Zone } from './zone.ts'
export { checkSettings, teamOf, type SettingsProblem, type SiteSettings } from './settings.ts'
