import type { FeedRules } from '@fresh-eyes/ward/hl7'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** How a site's feed is read. A site that had none has one from now on, with the strict settings of a live one. */
export async function feedOf(db: Db, { trust, site }: Placed): Promise<Omit<FeedRules, 'offsetAt'>> {
  await db
    .insertInto('adt_feed')
    .values({ trust, site })
    .onConflict((conflict) => conflict.columns(['trust', 'site']).doNothing())
    .execute()
  const row = await db
    .selectFrom('adt_feed')
    .select(['numbers_of', 'died_codes', 'processing', 'may_end_open'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .executeTakeFirstOrThrow()
  return {
    numbersOf: row.numbers_of,
    diedCodes: row.died_codes,
    processing: row.processing,
    mayEndOpen: row.may_end_open,
  }
}
