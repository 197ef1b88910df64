import { audit } from './audit.ts'
import { placesIn } from './beds.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** How many inpatients a stretch of time had in each group, by way of grouping, as a person has said. */
export async function inpatientsOf(
  db: Db,
  place: Placed,
  stretch: string,
): Promise<Map<string, Record<string, number>>> {
  const rows = await db
    .selectFrom('inpatients_said')
    .select(['dimension', 'counts'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('stretch', '=', stretch)
    .execute()
  return new Map(rows.map(({ dimension, counts }) => [dimension, counts]))
}

/**
 * How many inpatients each ward had in a stretch of time, as the places by bed know it: each stay once for each ward that it was
 * on. Undefined when no place is known at all, which is not the same as none.
 */
export async function inpatientsByWard(
  db: Db,
  place: Placed,
  { wards, from, until }: { wards: readonly string[]; from: number; until: number },
): Promise<Record<string, number> | undefined> {
  const counts = await Promise.all(
    wards.map(async (ward) => {
      const places = await placesIn(db, place, ward, from, until)
      return [ward, new Set(places.map(({ stay }) => stay)).size] as const
    }),
  )
  return counts.some(([, count]) => count > 0) ? Object.fromEntries(counts) : undefined
}

/** Keeps what a person says of them, with its audit line. */
export async function sayInpatients(
  db: Db,
  clocks: Clocks,
  place: Placed,
  said: { stretch: string; dimension: string; counts: Record<string, number>; user: string },
): Promise<void> {
  const { trust, site } = place
  const { stretch, dimension, user } = said
  const counts = JSON.stringify(said.counts)
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('inpatients_said')
      .values({ trust, site, stretch, dimension, counts })
      .onConflict((conflict) =>
        conflict.columns(['trust', 'site', 'stretch', 'dimension']).doUpdateSet({ counts }),
      )
      .execute()
    await audit(trx, place, {
      at: clocks.wall(),
      who: `staff ${user}`,
      did: 'counts.inpatients-said',
      to: stretch,
      more: { dimension },
    })
  })
}
