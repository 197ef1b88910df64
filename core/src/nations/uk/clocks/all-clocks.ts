import type { Clock } from '../../../clocks/index.ts'
import { englandClocks } from '../../england/clocks/index.ts'
import { northernIrelandClocks } from '../../northern-ireland/clocks/index.ts'
import { scotlandClocks } from '../../scotland/clocks/index.ts'
import { walesClocks } from '../../wales/clocks/index.ts'
import { ukClocks } from './uk-clocks.ts'

/** Every clock we hold: those of the whole UK, then each nation's. */
export const allClocks: readonly Clock[] = [
  ...ukClocks,
  ...englandClocks,
  ...scotlandClocks,
  ...walesClocks,
  ...northernIrelandClocks,
]

/** The clock with an id ('england/complaint-acknowledged'), or undefined when there is none. */
export function clockById(id: string): Clock | undefined {
  return allClocks.find((clock) => clock.id === id)
}
