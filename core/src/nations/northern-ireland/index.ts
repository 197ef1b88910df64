import type { Nation } from '../nation.ts'
import { northernIrelandClocks } from './clocks/index.ts'
import { northernIrelandRoutes } from './routes.ts'

/** Everything about this nation that is not words. */
export const northernIreland: Nation = {
  id: 'northern-ireland',
  holidays: 'northern-ireland',
  routes: northernIrelandRoutes,
  clocks: northernIrelandClocks,
  healthNumber: 'health-and-care-number',
  ages: { decidesFrom: 16, recordsPresumedFrom: 'depends-on-understanding' },
}
