import type { NationId, RouteDialect } from '../routes/index.ts'
import { england } from './england/index.ts'
import type { Nation } from './nation.ts'
import { northernIreland } from './northern-ireland/index.ts'
import { scotland } from './scotland/index.ts'
import { wales } from './wales/index.ts'

/** The four nations, by id. */
export const nations: Readonly<Record<NationId, Nation>> = {
  england,
  scotland,
  wales,
  'northern-ireland': northernIreland,
}

/** How each nation answers the chooser's questions, fetched when asked for: a page that asks needs one nation and no clocks. */
export const fetchRoutes: Readonly<Record<NationId, () => Promise<RouteDialect>>> = {
  england: async () => (await import('./england/routes.ts')).englandRoutes,
  scotland: async () => (await import('./scotland/routes.ts')).scotlandRoutes,
  wales: async () => (await import('./wales/routes.ts')).walesRoutes,
  'northern-ireland': async () => (await import('./northern-ireland/routes.ts')).northernIrelandRoutes,
}

export type { Nation } from './nation.ts'
export { allClocks, clockById, ukClocks } from './uk/clocks/index.ts'
