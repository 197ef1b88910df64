import { seconds } from '@fresh-eyes/ward/instant'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/**
 * What is known of a feed. Silence can be told only from a feed that says how often it speaks when nothing happens: one that does
 * not is "heard" for good.
 */
export type FeedState =
  { state: 'none' } | { state: 'heard'; at: number } | { state: 'silent'; since: number }

/** The feeds of a site by name. */
export type Feed = 'switchboard'

// One late beat is the network; three are silence.
const beatsMissed = 3

/** Writes down that a feed was heard. `beatSeconds` is how often it says that it is there, when it says so. */
export async function heardFeed(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  feed: Feed,
  beatSeconds?: number,
): Promise<void> {
  const heard = { heard_at: clocks.wall(), heard_steady: clocks.steady() }
  const beat = beatSeconds === undefined ? {} : { beat_seconds: beatSeconds }
  await db
    .insertInto('feed')
    .values({ trust, site, feed, ...heard, beat_seconds: beatSeconds ?? null })
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'feed']).doUpdateSet({ ...heard, ...beat }))
    .execute()
}

/** How a feed of a site stands now. */
export async function feedState(db: Db, clocks: Clocks, place: Placed, feed: Feed): Promise<FeedState> {
  const row = await db
    .selectFrom('feed')
    .select(['heard_at', 'heard_steady', 'beat_seconds'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('feed', '=', feed)
    .executeTakeFirst()
  if (!row) return { state: 'none' }
  const silent =
    row.beat_seconds !== null && clocks.steady() - row.heard_steady > beatsMissed * seconds(row.beat_seconds)
  return silent ? { state: 'silent', since: row.heard_at } : { state: 'heard', at: row.heard_at }
}
