import type { NationId } from '../routes/index.ts'
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

export type { Nation } from './nation.ts'
export { allClocks, clockById, ukClocks } from './uk/clocks/index.ts'
