import { randomBytes, randomUUID } from 'node:crypto'
import type { Chain } from '@fresh-eyes/ward/chain'
import { sql } from 'kysely'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'
import { checkTeam, checkWard } from './teams.ts'

const chain: Chain = {
  rungs: [{ role: 'machine', waitSeconds: 60 }],
  promiseSeconds: 600,
  onMyWaySeconds: 600,
  approvedBy: 'the service itself',
  approvedOn: '2026-11-26',
}

/** Makes the hidden ward of a site and its chain, once, and gives the ward's short code, which nobody can guess. */
export async function checkCodeOf(db: Db, { trust, site }: Placed): Promise<string> {
  await db
    .insertInto('ward')
    .values({
      trust,
      site,
      ward: checkWard,
      name: 'Service check',
      setting: 'none',
      short_code: `check-${randomBytes(8).toString('hex')}`,
      hidden: true,
    })
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'ward']).doNothing())
    .execute()
  await db
    .insertInto('chain')
    .values({ trust, site, team: checkTeam, version: 1, chain: JSON.stringify(chain) })
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'team', 'version']).doNothing())
    .execute()
  const row = await db
    .selectFrom('ward')
    .select('short_code')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', checkWard)
    .executeTakeFirstOrThrow()
  return row.short_code
}

/** Takes this process's turn to call itself, when it is due and nobody else has taken it. */
export async function takeTurn(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  every: number,
): Promise<boolean> {
  const now = clocks.steady()
  const row = await db
    .insertInto('check_turn')
    .values({ trust, site, due: now + every })
    .onConflict((conflict) =>
      conflict
        .columns(['trust', 'site'])
        .doUpdateSet({ due: now + every })
        .where('check_turn.due', '<=', now),
    )
    .returning('due')
    .executeTakeFirst()
  return row !== undefined
}

export async function beginRun(db: Db, clocks: Clocks, { trust, site }: Placed): Promise<string> {
  const run = randomUUID()
  const started = { started_at: clocks.wall(), started_steady: clocks.steady() }
  await db
    .insertInto('check_run')
    .values({ trust, site, run, ...started, took: null, failed: null })
    .execute()
  return run
}

/** Writes down how a run ended: how long until a page was received, or the step that failed. */
export async function endRun(
  db: Db,
  { trust, site }: Placed,
  run: string,
  ended: { took: number } | { failed: string },
): Promise<void> {
  await db
    .updateTable('check_run')
    .set(ended)
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('run', '=', run)
    .execute()
}

/** The service's own calls of a site that opened before an instant on the steady clock, and that nobody closed. */
export async function openChecks(db: Db, { trust, site }: Placed, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('call')
    .select('call')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('team', '=', checkTeam)
    .where('closed_at', 'is', null)
    .where('opened_steady', '<', before)
    .execute()
  return rows.map(({ call }) => call)
}

/** Takes away runs and their calls that started before an instant on the steady clock: nobody's words are in them. */
export async function dropChecks(db: Db, { trust, site }: Placed, before: number): Promise<void> {
  const old = sql`(select call from call where trust = ${trust} and site = ${site} and team = ${checkTeam}
    and closed_at is not null and opened_steady < ${before})`
  await db.transaction().execute(async (trx) => {
    await sql`delete from page_try where trust = ${trust} and site = ${site}
      and page in (select page from page where trust = ${trust} and site = ${site} and call in ${old})`.execute(
      trx,
    )
    for (const table of ['page', 'call_event', 'call'] as const)
      await sql`delete from ${sql.table(table)} where trust = ${trust} and site = ${site} and call in ${old}`.execute(
        trx,
      )
    await trx
      .deleteFrom('check_run')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('started_steady', '<', before)
      .execute()
  })
}

export interface CheckRun {
  started_at: number
  started_steady: number
  took: number | null
  failed: string | null
}

/** The runs of a site since an instant on the steady clock, newest first. */
export function runsSince(db: Db, { trust, site }: Placed, since: number): Promise<CheckRun[]> {
  return db
    .selectFrom('check_run')
    .select(['started_at', 'started_steady', 'took', 'failed'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('started_steady', '>=', since)
    .orderBy('started_steady', 'desc')
    .execute()
}

/** The last run of a site that went through, or undefined. */
export function lastGoodRun(db: Db, { trust, site }: Placed): Promise<CheckRun | undefined> {
  return db
    .selectFrom('check_run')
    .select(['started_at', 'started_steady', 'took', 'failed'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('took', 'is not', null)
    .orderBy('started_steady', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Writes down that a part of the service did its work. */
export async function beatOf(db: Db, clocks: Clocks, part: string): Promise<void> {
  const beat = { at: clocks.wall(), steady: clocks.steady() }
  await db
    .insertInto('beat')
    .values({ part, ...beat })
    .onConflict((conflict) => conflict.column('part').doUpdateSet(beat))
    .execute()
}

/** When each part last did its work. */
export function beats(db: Db): Promise<{ part: string; at: number; steady: number }[]> {
  return db.selectFrom('beat').select(['part', 'at', 'steady']).orderBy('part').execute()
}
