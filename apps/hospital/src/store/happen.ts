import type { Chain } from '@fresh-eyes/ward/chain'
import { refusalOf, type Call, type CallEvent, type Refusal } from '@fresh-eyes/ward/call'
import type { Transaction } from 'kysely'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { chainOf } from './places.ts'
import type { Placed, Tables } from './tables.ts'
import { teamFor } from './team-for.ts'
import { writeEvents } from './write-events.ts'

type Trx = Transaction<Tables>

export type Done =
  | { done: true; call: Call }
  | { done: false; refused: Refusal }
  | { done: false; refused: { why: 'no-call' } }

/** What happens to a call, made from how it stands once nobody else can change it. Undefined when there is nothing to do. */
export type Happening = (call: Call, at: number, chain: Chain) => CallEvent | undefined

/**
 * Lets something happen to a call, if it may: the row is held, the rules are asked, and the event, the timer, the pages and the
 * audit line are written in one transaction. Gives the refusal when the rules say no.
 */
export async function happen(
  db: Db,
  clocks: Clocks,
  place: Placed,
  id: string,
  happening: Happening,
): Promise<Done> {
  return db.transaction().execute((trx) => happenIn(trx, clocks, place, id, happening))
}

/** The same, inside a transaction of the caller's. */
export async function happenIn(
  trx: Trx,
  clocks: Clocks,
  place: Placed,
  id: string,
  happening: Happening,
): Promise<Done> {
  const row = await trx
    .selectFrom('call')
    .select(['team', 'events', 'stands', 'next_key', 'next_due'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { done: false, refused: { why: 'no-call' } }
  const chain = await chainOf(trx, place, row.team)
  const event = happening(row.stands, clocks.wall(), chain)
  if (!event) return { done: true, call: row.stands }
  const refused = refusalOf(row.stands, event)
  if (refused) return { done: false, refused }
  const { trust, site } = place
  const before = { trust, site, id, team: row.team, chain, call: row.stands, events: row.events, wait: row }
  const call = await writeEvents(trx, clocks, before, event)
  if (event.kind !== 'moved') return { done: true, call }
  const team = await teamFor(trx, place, event.ward)
  if (team === row.team) return { done: true, call }
  await trx
    .updateTable('call')
    .set({ team })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('call', '=', id)
    .execute()
  const routed: CallEvent = { kind: 'routed', at: event.at, by: { kind: 'service' }, team }
  const now = { ...before, call, events: row.events + 1, team, chain: await chainOf(trx, place, team) }
  return { done: true, call: await writeEvents(trx, clocks, now, routed) }
}
