import type { FeedRules } from '@fresh-eyes/ward/hl7'
import type { Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import { usualFeed, type FeedSettings } from './feed-refusals.ts'
import type { Placed, Tables } from './tables.ts'

const minute = 60_000

/** How a site's feed is read, as the trust has said it. Undefined where there is no feed yet. */
export async function feedSettingsOf(db: Db, { trust, site }: Placed): Promise<FeedSettings | undefined> {
  const row = await db
    .selectFrom('adt_feed')
    .select(['numbers_of', 'died_codes', 'processing', 'may_end_open', 'silent_after'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .executeTakeFirst()
  return (
    row && {
      numbersOf: row.numbers_of,
      diedCodes: row.died_codes,
      processing: row.processing,
      mayEndOpen: row.may_end_open,
      silentAfterMinutes: row.silent_after / minute,
    }
  )
}

/** Keeps how a site's feed is read. They must be such as `feedRefusals` has nothing against. */
export async function keepFeedSettings(
  trx: Transaction<Tables>,
  { trust, site }: Placed,
  settings: FeedSettings,
  by: { who: string; at: number },
): Promise<void> {
  const values = {
    numbers_of: settings.numbersOf,
    died_codes: JSON.stringify(settings.diedCodes),
    processing: JSON.stringify(settings.processing),
    may_end_open: settings.mayEndOpen,
    silent_after: Math.round(settings.silentAfterMinutes * minute),
  }
  await trx
    .insertInto('adt_feed')
    .values({ trust, site, ...values })
    .onConflict((conflict) => conflict.columns(['trust', 'site']).doUpdateSet(values))
    .execute()
  await audit(trx, { trust, site }, { ...by, did: 'feed.set', to: site, more: said(settings) })
}

/** The settings as the audit says them: they are codes, and nobody's words. */
function said({
  diedCodes,
  processing,
  ...rest
}: FeedSettings): Record<string, string | number | boolean | null> {
  return { ...rest, diedCodes: diedCodes.join(' '), processing: processing.join(' ') }
}

/** How a site's feed is read. A site that had none has one from now on, with the strict settings of a live one. */
export async function feedOf(db: Db, { trust, site }: Placed): Promise<Omit<FeedRules, 'offsetAt'>> {
  const settings = await feedSettingsOf(db, { trust, site })
  if (!settings) {
    await db
      .insertInto('adt_feed')
      .values({ trust, site })
      .onConflict((conflict) => conflict.columns(['trust', 'site']).doNothing())
      .execute()
  }
  const { silentAfterMinutes: _ofTheBeds, ...rules } = settings ?? usualFeed
  return rules
}
