import type { Confidence } from '@fresh-eyes/ward/stays'
import type { Bedside } from './beds.ts'
import type { Db } from './database.ts'
import { adtState, peopleOnWard } from './stays.ts'
import type { Placed } from './tables.ts'

/**
 * How sure each of these beds of a ward is, by the stay of the round. Empty on a site without a feed: there every bed was set by
 * hand, and to say so at each would say nothing. `now` is the wall clock's.
 */
export async function sureBeds(
  db: Db,
  place: Placed,
  ward: string,
  beds: readonly Bedside[],
  now: number,
): Promise<Map<string, Confidence>> {
  if (!(await adtState(db, place)).hasFeed) return new Map()
  const people = new Map((await peopleOnWard(db, place, ward, now)).map((each) => [each.id, each.confidence]))
  return new Map(
    beds.flatMap(({ stay, feedStay }): [string, Confidence][] => {
      const confidence = feedStay === null ? undefined : people.get(feedStay)
      return confidence ? [[stay, confidence]] : []
    }),
  )
}
