import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { takeTextAway } from '../store/feed-text.ts'
import { localTime, startOfDay } from '../words/local-time.ts'

const day = 24 * 60 * 60_000
const inAStep = 1000
const stepsInARound = 20

/**
 * Takes away the text of the feed's messages that is older than the trust keeps it, in steps so small that nobody waits for one. Whole
 * days go together, after midnight where the site is: a line in the audit for each step, and none for the rest of the day. Gives of
 * how many. Any number of processes may call it.
 */
export async function takeFeedText(db: Db, clocks: Clocks, step = inAStep): Promise<number> {
  const sites = await db
    .selectFrom('adt_feed')
    .innerJoin('site', (join) =>
      join.onRef('site.trust', '=', 'adt_feed.trust').onRef('site.site', '=', 'adt_feed.site'),
    )
    .select(['site.trust', 'site.site', 'site.time_zone', 'adt_feed.text_days'])
    .where('adt_feed.text_days', 'is not', null)
    .execute()
  let gone = 0
  for (const { time_zone, text_days, ...place } of sites) {
    if (text_days === null) continue
    const midnight = startOfDay(localTime(clocks.wall(), time_zone).day, time_zone)
    const before = midnight - text_days * day
    for (let steps = 0; steps < stepsInARound; steps++) {
      const took = await takeTextAway(db, clocks, place, { before, most: step })
      gone += took
      if (took < step) break
    }
  }
  return gone
}
