import { seconds } from '@fresh-eyes/ward/instant'
import { checkTeam } from './teams.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Pages that are not getting through: how many, and since when the oldest was made. */
export interface PagingTrouble {
  count: number
  since: number
}

// A page leaves within a second. One that nobody has even tried for this long means that the part that sends them has stopped.
const untriedAfter = seconds(10)

/** What is wrong with a site's pages now, or undefined when nothing is. */
export async function pagingTrouble(
  db: Db,
  clocks: Clocks,
  place: Placed,
): Promise<PagingTrouble | undefined> {
  const row = await db
    .selectFrom('page')
    .innerJoin('call', (join) =>
      join
        .onRef('call.trust', '=', 'page.trust')
        .onRef('call.site', '=', 'page.site')
        .onRef('call.call', '=', 'page.call'),
    )
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('page.made_at').as('since')])
    .where('page.trust', '=', place.trust)
    .where('page.site', '=', place.site)
    .where('call.team', '<>', checkTeam)
    .where('page.received_at', 'is', null)
    .where('page.stopped_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('page.failed', 'is not', null),
        and([eb('page.attempts', '=', 0), eb('page.due', '<', clocks.steady() - untriedAfter)]),
      ]),
    )
    .executeTakeFirst()
  const count = Number(row?.count ?? 0)
  return count === 0 ? undefined : { count, since: row?.since ?? clocks.wall() }
}

/** When a pager last got a page through, and when and how it last failed. */
export interface PagerState {
  lastReceived: number | null
  lastFailed: number | null
  lastTrouble: string | null
}

/** How each pager of a site has been, by its name. */
export async function pagerStates(db: Db, { trust, site }: Placed): Promise<Map<string, PagerState>> {
  const rows = await db
    .selectFrom('page_try')
    .select(({ fn }) => ['pager', fn.max('received_at').as('lastReceived')])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .groupBy('pager')
    .execute()
  const failures = await db
    .selectFrom('page_try')
    .distinctOn('pager')
    .select(['pager', 'tried_at', 'failed'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('failed', 'is not', null)
    .orderBy('pager')
    .orderBy('tried_at', 'desc')
    .execute()
  return new Map(
    rows.map(({ pager, lastReceived }) => {
      const failure = failures.find((each) => each.pager === pager)
      return [
        pager,
        { lastReceived, lastFailed: failure?.tried_at ?? null, lastTrouble: failure?.failed ?? null },
      ]
    }),
  )
}
