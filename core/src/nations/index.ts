import type { NationId, RouteDialect } from '../routes/index.ts'
import type { LetterClocks } from './letter-clocks.ts'
import { england } from './england/index.ts'
import { englandLadder } from './england/ladder.ts'
import { englandLetterClocks } from './england/letter-clocks.ts'
import type { Ladder } from './ladder.ts'
import type { Nation } from './nation.ts'
import { northernIreland } from './northern-ireland/index.ts'
import { northernIrelandLadder } from './northern-ireland/ladder.ts'
import { northernIrelandLetterClocks } from './northern-ireland/letter-clocks.ts'
import { scotland } from './scotland/index.ts'
import { scotlandLadder } from './scotland/ladder.ts'
import { scotlandLetterClocks } from './scotland/letter-clocks.ts'
import { wales } from './wales/index.ts'
import { walesLadder } from './wales/ladder.ts'
import { walesLetterClocks } from './wales/letter-clocks.ts'

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

/** Each nation's ladder, fetched when asked for. */
export const fetchLadder: Readonly<Record<NationId, () => Promise<Ladder>>> = {
  england: async () => (await import('./england/ladder.ts')).englandLadder,
  scotland: async () => (await import('./scotland/ladder.ts')).scotlandLadder,
  wales: async () => (await import('./wales/ladder.ts')).walesLadder,
  'northern-ireland': async () => (await import('./northern-ireland/ladder.ts')).northernIrelandLadder,
}

/** Every nation's ladder, for whoever needs all of them. */
export const ladders: Readonly<Record<NationId, Ladder>> = {
  england: englandLadder,
  scotland: scotlandLadder,
  wales: walesLadder,
  'northern-ireland': northernIrelandLadder,
}

/** What a complaint starts in each nation. By itself, so that a page that only counts carries no chooser. */
export const letterClocks: Readonly<Record<NationId, LetterClocks>> = {
  england: englandLetterClocks,
  scotland: scotlandLetterClocks,
  wales: walesLetterClocks,
  'northern-ireland': northernIrelandLetterClocks,
}

export type { LetterClocks, StageClocks } from './letter-clocks.ts'
export { rungIds, type Ladder, type NoRung, type Opening, type Rung, type RungId } from './ladder.ts'
export { letterNames, type LetterName } from './letter-name.ts'
export type { Nation } from './nation.ts'
export { allClocks, clockById, ukClocks } from './uk/clocks/index.ts'
