import type { Clock } from '../clocks/index.ts'
import type { NationId, RouteDialect } from '../routes/index.ts'

/**
 * What differs by nation. Each of the four answers all of it; a missing answer does not compile. Its ladder and what a
 * complaint there starts are answered the same way, in `ladders` and `letterClocks` of this folder: most pages need neither.
 */
export interface Nation {
  id: NationId
  /** The list of bank holidays its bodies keep. */
  holidays: 'england-and-wales' | 'scotland' | 'northern-ireland'
  routes: RouteDialect
  /** Its own clocks, beside those that run in the whole UK. */
  clocks: readonly Clock[]
  /** What the number on a patient's record is called there. */
  healthNumber: 'nhs-number' | 'chi-number' | 'health-and-care-number'
  /** The age from which the law presumes a young person can decide, and the youngest for asking for records alone. */
  ages: Readonly<{ decidesFrom: 16; recordsPresumedFrom: 12 | 'depends-on-understanding' }>
}
