import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Tells every board of a site, in every process, that something on it is different. */
export async function drawAgain(db: Db, { trust, site }: Placed): Promise<void> {
  // One question, not two: others wait for the row until this is stored.
  await sql`
    with again as (update site set live_seq = live_seq + 1 where trust = ${trust} and site = ${site} returning site)
    select pg_notify('calls', ${`${trust}/${site}`}) from again`.execute(db)
}
