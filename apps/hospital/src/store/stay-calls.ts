import type { CallEvent } from '@fresh-eyes/ward/call'
import type { StayChange } from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import { happenIn } from './happen.ts'
import type { Clocks } from './clocks.ts'
import type { Placed, Tables } from './tables.ts'

/** What changed of a stay, and the feed's code of the ward where the person is now. */
export interface StayNews {
  stay: string
  state: StayChange
  wardCode: string | null
}

/**
 * Tells the open calls that are linked to these stays what the feed says now. It closes no call, and moves none to another ward: the
 * ward that the caller scanned stays (hazard H17).
 */
export async function tellCalls(
  trx: Transaction<Tables>,
  clocks: Clocks,
  place: Placed,
  news: readonly StayNews[],
): Promise<void> {
  if (news.length === 0) return
  const calls = await trx
    .selectFrom('call')
    .select(['call', sql<string>`stands->>'stay'`.as('stay')])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('closed_at', 'is', null)
    .where(
      sql<string>`stands->>'stay'`,
      'in',
      news.map(({ stay }) => stay),
    )
    .orderBy('call')
    .execute()
  for (const { call, stay } of calls) {
    const said = news.find((each) => each.stay === stay)
    if (!said) continue
    const { state, wardCode } = said
    const ward = wardCode === null ? null : await wardOfCode(trx, place, wardCode)
    await happenIn(trx, clocks, place, call, (_call, at): CallEvent => ({
      kind: 'stay-changed',
      at,
      by: { kind: 'service' },
      stay,
      state,
      ...(ward === null ? {} : { ward }),
    }))
  }
}

async function wardOfCode(
  trx: Transaction<Tables>,
  { trust, site }: Placed,
  code: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('feed_ward')
    .select('ward')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.ward ?? null
}
