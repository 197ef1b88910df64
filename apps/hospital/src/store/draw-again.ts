import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Tells every board of a site, in every process, that something on it is different. */
export async function drawAgain(db: Db, { trust, site }: Placed): Promise<void> {
  await db
    .updateTable('site')
    .set({ live_seq: sql<number>`live_seq + 1` })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .execute()
  await sql`select pg_notify('calls', ${`${trust}/${site}`})`.execute(db)
}
