import type { Confidence } from '@fresh-eyes/ward/stays'
import type { Bedside } from './beds.ts'
import type { Db } from './database.ts'
import { adtState, areAllByHand, peopleOnWard } from './stays.ts'
import type { Placed } from './tables.ts'

/** How sure the beds of a ward are, by the stay of the round; and whether all of them were set by hand, with or without a feed. */
export interface SureBeds {
  /** Where all were set by hand, only the beds that have something else to say: at each bed that would say nothing. */
  sure: ReadonlyMap<string, Confidence>
  allByHand: { hasFeed: boolean } | null
}

/** How sure each of these beds of a ward is. `now` is the wall clock's. */
export async function sureBeds(
  db: Db,
  place: Placed,
  ward: string,
  beds: readonly Bedside[],
  now: number,
): Promise<SureBeds> {
  const [{ hasFeed }, people] = await Promise.all([adtState(db, place), peopleOnWard(db, place, ward, now)])
  const allByHand = areAllByHand(people, { hasFeed })
  const known = new Map(people.map((each) => [each.id, each.confidence]))
  const sure = beds.flatMap(({ stay, feedStay }): [string, Confidence][] => {
    const confidence = feedStay === null ? undefined : known.get(feedStay)
    return confidence && !(allByHand && confidence.why === 'by-hand') ? [[stay, confidence]] : []
  })
  return { sure: new Map(sure), allByHand: allByHand ? { hasFeed } : null }
}
