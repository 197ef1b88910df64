import type { Nation } from '../nation.ts'
import { scotlandClocks } from './clocks/index.ts'
import { scotlandLadder } from './ladder.ts'
import { scotlandLetterClocks } from './letter-clocks.ts'
import { scotlandRoutes } from './routes.ts'

/** Everything about this nation that is not words. */
export const scotland: Nation = {
  id: 'scotland',
  holidays: 'scotland',
  routes: scotlandRoutes,
  clocks: scotlandClocks,
  letterClocks: scotlandLetterClocks,
  ladder: scotlandLadder,
  healthNumber: 'chi-number',
  ages: { decidesFrom: 16, recordsPresumedFrom: 12 },
}
