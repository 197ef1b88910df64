import type { Nation } from '../nation.ts'
import { walesClocks } from './clocks/index.ts'
import { walesRoutes } from './routes.ts'

/** Everything about this nation that is not words. */
export const wales: Nation = {
  id: 'wales',
  holidays: 'england-and-wales',
  routes: walesRoutes,
  clocks: walesClocks,
  healthNumber: 'nhs-number',
  ages: { decidesFrom: 16, recordsPresumedFrom: 'depends-on-understanding' },
}
