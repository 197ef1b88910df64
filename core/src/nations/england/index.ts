import type { Nation } from '../nation.ts'
import { englandClocks } from './clocks/index.ts'
import { englandRoutes } from './routes.ts'

/** Everything about this nation that is not words. */
export const england: Nation = {
  id: 'england',
  holidays: 'england-and-wales',
  routes: englandRoutes,
  clocks: englandClocks,
  healthNumber: 'nhs-number',
  ages: { decidesFrom: 16, recordsPresumedFrom: 'depends-on-understanding' },
}
