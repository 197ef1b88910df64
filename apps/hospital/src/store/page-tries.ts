import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { drawAgain } from './draw-again.ts'
import { checkTeam } from './teams.ts'
import type { PageAbout } from './paging-tables.ts'
import type { Placed } from './tables.ts'

/** A page that this process has taken, to try now. Nobody else takes it before it is due again. */
export interface TakenPage extends Placed {
  page: string
  call: string
  role: string
  team: string
  ward: string | null
  attempts: number
  about: PageAbout
  /** How it went at the last try that was accepted or failed, oldest first. */
  tries: Try[]
}

export interface Try {
  key: string
  contact: string
  pager: string
  accepted: boolean
}

/**
 * Takes the page that is due first, and puts its next time off by `lease`, so that it is tried again should this process die.
 * The sending is outside any transaction: a slow provider holds nothing up.
 */
export async function takePage(db: Db, clocks: Clocks, lease: number): Promise<TakenPage | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('page')
      .innerJoin('call', (join) =>
        join
          .onRef('call.trust', '=', 'page.trust')
          .onRef('call.site', '=', 'page.site')
          .onRef('call.call', '=', 'page.call'),
      )
      .select([
        'page.trust',
        'page.site',
        'page.page',
        'page.call',
        'page.role',
        'page.attempts',
        'page.about',
        'call.team',
        'call.ward',
      ])
      .where('page.due', '<=', clocks.steady())
      .where('page.received_at', 'is', null)
      .where('page.stopped_at', 'is', null)
      .orderBy('page.due')
      .limit(1)
      .forUpdate('page')
      .skipLocked()
      .executeTakeFirst()
    if (!row) return undefined
    await trx
      .updateTable('page')
      .set({ attempts: row.attempts + 1, due: clocks.steady() + lease })
      .where('trust', '=', row.trust)
      .where('site', '=', row.site)
      .where('page', '=', row.page)
      .execute()
    const tries = await trx
      .selectFrom('page_try')
      .select(['key', 'contact', 'pager', sql<boolean>`accepted_at is not null`.as('accepted')])
      .where('trust', '=', row.trust)
      .where('site', '=', row.site)
      .where('page', '=', row.page)
      .orderBy('tried_at')
      .execute()
    return { ...row, tries }
  })
}

/**
 * Writes down, before it is sent, that a message goes to a person by a pager, and gives its key. One that was never accepted keeps
 * its key, so that a provider which did get it sends it once; after one that was, a new message is meant.
 */
export async function beginTry(
  db: Db,
  at: number,
  page: TakenPage,
  { contact, pager }: { contact: string; pager: string },
): Promise<string> {
  const before = page.tries.findLast(
    (each) => each.contact === contact && each.pager === pager && !each.accepted,
  )
  if (before) return before.key
  const key = randomUUID()
  const { trust, site } = page
  await db
    .insertInto('page_try')
    .values({ trust, site, key, page: page.page, contact, pager, tried_at: at })
    .execute()
  return key
}

/** Writes down what the provider said of a message. */
export async function endTry(
  db: Db,
  at: number,
  { trust, site }: Placed,
  key: string,
  trouble: string | null,
): Promise<void> {
  await db
    .updateTable('page_try')
    .set(trouble === null ? { accepted_at: at, failed: null } : { failed: trouble })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('key', '=', key)
    .execute()
}

/** Writes down how a page stands after it was tried, and when it is tried next. Boards are drawn when its trouble changed. */
export async function settlePage(
  db: Db,
  clocks: Clocks,
  page: TakenPage,
  { sent, trouble, after }: { sent: boolean; trouble: string | null; after: number },
): Promise<void> {
  const { trust, site } = page
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('page')
      .select(['failed', 'received_at'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('page', '=', page.page)
      .forUpdate()
      .executeTakeFirst()
    // A receipt may have come while the provider was still answering: it stands.
    if (!before || before.received_at !== null) return
    await trx
      .updateTable('page')
      .set({
        failed: trouble,
        due: clocks.steady() + after,
        ...(sent ? { sent_at: sql<number>`coalesce(sent_at, ${clocks.wall()})` } : {}),
      })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('page', '=', page.page)
      .execute()
    const changed = (before.failed === null) !== (trouble === null)
    if (changed && page.team !== checkTeam) await drawAgain(trx, { trust, site })
  })
}

/**
 * Keeps a receipt: this message was received, so its page is too. The same receipt twice changes nothing. False when there is no
 * such message.
 */
export async function keepReceipt(db: Db, clocks: Clocks, pager: string, key: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const at = clocks.wall()
    const found = await trx
      .updateTable('page_try')
      .set({ received_at: sql<number>`coalesce(received_at, ${at})` })
      .where('key', '=', key)
      .where('pager', '=', pager)
      .returning(['trust', 'site', 'page'])
      .executeTakeFirst()
    if (!found) return false
    const { trust, site } = found
    const before = await trx
      .selectFrom('page')
      .select(['failed', 'received_at'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('page', '=', found.page)
      .forUpdate()
      .executeTakeFirst()
    if (!before || before.received_at !== null) return true
    await trx
      .updateTable('page')
      .set({ received_at: at, failed: null })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('page', '=', found.page)
      .execute()
    if (before.failed !== null) await drawAgain(trx, { trust, site })
    return true
  })
}
