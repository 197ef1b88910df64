import type { NationId } from '../routes/index.ts'
import type { LetterId } from './letter-ids.ts'

/**
 * Where letters are not offered, and which stand in their place. The letters say so themselves; it is written out here so
 * that a page can list them without fetching how they are written. A test holds the two together.
 */
export const notOffered: Readonly<
  Partial<Record<LetterId, { in: readonly NationId[]; instead: readonly LetterId[] }>>
> = {
  'prior-approval': { in: ['england', 'scotland'], instead: ['request-gp', 'request-specialist'] },
  'complaint-commissioner': { in: ['scotland'], instead: ['complaint-practice', 'complaint-hospital'] },
  'next-stage': { in: ['england'], instead: [] },
}

/** Whether a letter is offered in a nation. */
export function isOffered(letter: LetterId, nation: NationId): boolean {
  return !(notOffered[letter]?.in ?? []).includes(nation)
}
