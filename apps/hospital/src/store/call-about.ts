import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** The group of each way of grouping, like { language: 'polish' }. What nobody said is not in it. */
export type About = Record<string, string>

/** What was said of who a call was about. Empty when nothing was. */
export async function aboutOf(db: Db, place: Placed, call: string): Promise<About> {
  const row = await db
    .selectFrom('call_about')
    .select('about')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', call)
    .executeTakeFirst()
  return row?.about ?? {}
}

/** The same of many calls, by their ids. */
export async function aboutOfAll(
  db: Db,
  place: Placed,
  calls: readonly string[],
): Promise<Map<string, About>> {
  if (calls.length === 0) return new Map()
  const rows = await db
    .selectFrom('call_about')
    .select(['call', 'about'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', 'in', calls)
    .execute()
  return new Map(rows.map(({ call, about }) => [call, about]))
}

/** Keeps what staff say of who a call was about. The audit says that it was said, and not what. */
export async function sayAbout(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { call, about, user }: { call: string; about: About; user: string },
): Promise<void> {
  const { trust, site } = place
  const at = clocks.wall()
  const fields = { about: JSON.stringify(about), at, filled_by: user }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('call_about')
      .values({ trust, site, call, ...fields })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'call']).doUpdateSet(fields))
      .execute()
    await audit(trx, place, { at, who: `staff ${user}`, did: 'call.about-said', to: call })
  })
}
