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
