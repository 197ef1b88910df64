import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Clocks } from './clocks.ts'
import type { PageAbout } from './paging-tables.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

/**
 * Puts a page into the list of those to send, in the transaction of what it is about. It is due at once. An earlier page of the same
 * call to the same role that nobody has received is stopped: this one is it, said again.
 */
export async function makePage(
  trx: Trx,
  clocks: Clocks,
  {
    trust,
    site,
    call,
    role,
    rung,
    round,
    about,
  }: Placed & { call: string; role: string; rung: number; round: number; about: PageAbout },
): Promise<void> {
  await trx
    .updateTable('page')
    .set({ stopped_at: clocks.wall() })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('call', '=', call)
    .where('role', '=', role)
    .where('received_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute()
  const [made_at, due] = [clocks.wall(), clocks.steady()]
  await trx
    .insertInto('page')
    .values({ trust, site, page: randomUUID(), call, role, rung, round, about, made_at, due, attempts: 0 })
    .execute()
  await sql`select pg_notify('pages', '')`.execute(trx)
}

/** Stops the pages of a call that nobody has received yet: somebody has it, or it is closed. */
export async function stopPages(
  trx: Trx,
  at: number,
  { trust, site, call }: Placed & { call: string },
): Promise<void> {
  await trx
    .updateTable('page')
    .set({ stopped_at: at })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('call', '=', call)
    .where('received_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute()
}
