import type { Clock } from '../clocks/index.ts'
import type { NationId, RouteDialect } from '../routes/index.ts'
import type { LetterClocks } from './letter-clocks.ts'
import type { Ladder } from './ladder.ts'

/** Everything that differs by nation. Each of the four answers all of it; a missing answer does not compile. */
export interface Nation {
  id: NationId
  /** The list of bank holidays its bodies keep. */
  holidays: 'england-and-wales' | 'scotland' | 'northern-ireland'
  routes: RouteDialect
  /** Its own clocks, beside those that run in the whole UK. */
  clocks: readonly Clock[]
  /** What a complaint there starts, stage by stage. */
  letterClocks: LetterClocks
  /** Where one can go from a no, rung by rung, and who can help. */
  ladder: Ladder
  /** What the number on a patient's record is called there. */
  healthNumber: 'nhs-number' | 'chi-number' | 'health-and-care-number'
  /** The age from which the law presumes a young person can decide, and the youngest for asking for records alone. */
  ages: Readonly<{ decidesFrom: 16; recordsPresumedFrom: 12 | 'depends-on-understanding' }>
}
