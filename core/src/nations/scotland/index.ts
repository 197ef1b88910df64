import type { Nation } from '../nation.ts'
import { scotlandClocks } from './clocks/index.ts'
import { scotlandRoutes } from './routes.ts'

/** Everything about this nation that is not words. */
export const scotland: Nation = {
  id: 'scotland',
  holidays: 'scotland',
  routes: scotlandRoutes,
  clocks: scotlandClocks,
  healthNumber: 'chi-number',
  ages: { decidesFrom: 16, recordsPresumedFrom: 12 },
}
