import type { CountedCall } from '@fresh-eyes/ward/counting'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { MonthSaid } from './counting-tables.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** A return that was made: it stays as it was. */
export interface MadeReturn {
  month: string
  version: number
  madeAt: number
  madeBy: string
  said: MonthSaid
  calls: CountedCall[]
}

/** What a person said of a month; what was last said of an earlier one when nobody has yet, as it seldom changes. */
export async function saidOf(db: Db, place: Placed, month: string): Promise<MonthSaid> {
  const row = await db
    .selectFrom('counted_month')
    .select('said')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('month', '<=', month)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.said ?? {}
}

/** Keeps what a person says of a month, with its audit line. */
export async function sayOfMonth(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { month, said, user }: { month: string; said: MonthSaid; user: string },
): Promise<void> {
  const { trust, site } = place
  const text = JSON.stringify(said)
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('counted_month')
      .values({ trust, site, month, said: text })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'month']).doUpdateSet({ said: text }))
      .execute()
    await audit(trx, place, { at: clocks.wall(), who: `staff ${user}`, did: 'counts.said', to: month })
  })
}

/** Makes a month's return: keeps its calls as they are counted now, as the next version, and gives its number. */
export async function makeReturn(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { month, said, calls, user }: { month: string; said: MonthSaid; calls: CountedCall[]; user: string },
): Promise<number> {
  const { trust, site } = place
  return db.transaction().execute(async (trx) => {
    // Whoever makes a return holds the site's row, so that two who press at once make two versions.
    await trx
      .selectFrom('site')
      .select('site')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .forUpdate()
      .execute()
    const last = await trx
      .selectFrom('counted_return')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('month', '=', month)
      .executeTakeFirst()
    const version = Number(last?.version ?? 0) + 1
    const made_at = clocks.wall()
    await trx
      .insertInto('counted_return')
      .values({
        trust,
        site,
        month,
        version,
        made_at,
        made_by: user,
        said: JSON.stringify(said),
        calls: JSON.stringify(calls),
      })
      .execute()
    await audit(trx, place, {
      at: made_at,
      who: `staff ${user}`,
      did: 'counts.return-made',
      to: month,
      more: { version, calls: calls.length },
    })
    return version
  })
}

/** The returns that were made of a month, the newest first. */
export async function returnsOf(db: Db, place: Placed, month: string): Promise<MadeReturn[]> {
  const rows = await db
    .selectFrom('counted_return')
    .selectAll()
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ month, version, made_at, made_by, said, calls }) => ({
    month,
    version,
    madeAt: made_at,
    madeBy: made_by,
    said,
    calls,
  }))
}

/** The newest version of the return of each month that has one. */
export async function monthsReturned(db: Db, place: Placed): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('counted_return')
    .select(({ fn }) => ['month', fn.max('version').as('version')])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .groupBy('month')
    .execute()
  return new Map(rows.map(({ month, version }) => [month, Number(version)]))
}
