import { randomBytes } from 'node:crypto'
import type { Claims, Grant } from '@fresh-eyes/ward/roles'
import { holdAudit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { hashOf, writeEnd, writeStart } from './sessions.ts'
import { placesFor } from './sign-in-rules.ts'
import type { Placed } from './tables.ts'

/** A site that someone may work at, with what they hold there. */
export interface WorkPlace extends Placed {
  name: string
  grants: Grant[]
}

/** Of the places that someone may work at, the one where they signed in last; else the first. Undefined when there is none. */
export async function lastPlace<Place extends Placed>(
  db: Db,
  user: string,
  places: readonly Place[],
): Promise<Place | undefined> {
  if (places.length < 2) return places[0]
  const been = await db
    .selectFrom('person')
    .select(['trust', 'site'])
    .where('user_id', '=', user)
    .orderBy('signed_in_at', 'desc')
    .execute()
  const last = been.flatMap((at) => places.filter((place) => isSamePlace(place, at)))
  return last[0] ?? places[0]
}

/** Every site that someone may work at by what their session keeps of their claims, by name. Empty when there is no such session. */
export async function placesOfSession(db: Db, id: string): Promise<WorkPlace[]> {
  const row = await db
    .selectFrom('session')
    .select('claims')
    .where('session', '=', hashOf(id))
    .executeTakeFirst()
  return row ? workPlaces(db, row.claims) : []
}

async function workPlaces(db: Db, claims: Claims): Promise<WorkPlace[]> {
  const [places, sites] = [
    await placesFor(db, claims),
    await db.selectFrom('site').select(['trust', 'site', 'name']).orderBy('name').execute(),
  ]
  return sites.flatMap((site) => {
    const place = places.find((each) => isSamePlace(each, site))
    return place ? [{ ...site, grants: place.grants }] : []
  })
}

/**
 * Takes a session to another site that its person may work at, and gives its new id; the old one opens nothing. How long it may last
 * is counted from where it began. Undefined, and nothing is changed, when they may not work there.
 */
export async function moveSession(
  db: Db,
  clocks: Clocks,
  id: string,
  to: Placed,
): Promise<string | undefined> {
  const fresh = randomBytes(32).toString('base64url')
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('session')
      .select(['trust', 'site', 'user_id', 'name', 'claims', 'grants'])
      .where('session', '=', hashOf(id))
      .forUpdate()
      .executeTakeFirst()
    const place = row && (await workPlaces(trx, row.claims)).find((each) => isSamePlace(each, to))
    if (!row || !place) return undefined
    const { trust, site, grants } = place
    // In one order for everybody: two who change places the other way round would wait for each other.
    for (const each of [row, place].sort(byPlace)) await holdAudit(trx, each)
    await trx
      .updateTable('session')
      .set({ trust, site, grants: JSON.stringify(grants), session: hashOf(fresh) })
      .where('session', '=', hashOf(id))
      .execute()
    await writeEnd(trx, clocks, row, 'sign-in.ended')
    await writeStart(trx, { trust, site, user: row.user_id, name: row.name, grants }, clocks.wall())
    return fresh
  })
}

const byPlace = (one: Placed, other: Placed): number =>
  one.trust === other.trust ? (one.site < other.site ? -1 : 1) : one.trust < other.trust ? -1 : 1

const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.trust === other.trust && one.site === other.site
