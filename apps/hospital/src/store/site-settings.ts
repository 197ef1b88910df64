import type { SiteSettings } from '@fresh-eyes/ward/rota'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** The settings of a site that are in force: the newest that were approved. Undefined before the first. */
export async function settingsOf(db: Db, place: Placed): Promise<SiteSettings | undefined> {
  const row = await db
    .selectFrom('site_setting')
    .select('settings')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.settings
}
