import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Clocks } from './clocks.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

/** Puts a page into the list of those to send, in the transaction of what it is about. It is due at once. */
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
  }: Placed & { call: string; role: string; rung: number; round: number },
): Promise<void> {
  const [made_at, due] = [clocks.wall(), clocks.steady()]
  await trx
    .insertInto('page')
    .values({ trust, site, page: randomUUID(), call, role, rung, round, made_at, due, attempts: 0 })
    .execute()
  await sql`select pg_notify('pages', '')`.execute(trx)
}

/** Stops the pages of a call that were not sent yet: somebody has it, or it is closed. */
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
    .where('sent_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute()
}
