import { sql, type Transaction } from 'kysely'
import { holdAudit } from '../store/audit.ts'
import type { Db } from '../store/database.ts'
import { siteOf } from '../store/places.ts'
import type { Placed, Tables } from '../store/tables.ts'
import { isTraining } from '../store/training.ts'
import type { Plan, Wish, Writing } from './change.ts'
import { planChain } from './plan-chain.ts'
import { planFeed } from './plan-feed.ts'
import { planAccounts } from './plan-accounts.ts'
import { planSite } from './plan-site.ts'
import { planTextKept } from './plan-text-kept.ts'
import { planWards } from './plan-wards.ts'
import type { TrustFile } from './said.ts'

/** Holds a file against the database. Nothing is written: each change says what it would do, and can do it. */
export async function planSetUp(db: Db, file: TrustFile, wish: Wish): Promise<Plan> {
  const plans = [await planTrust(db, file)]
  for (const site of file.sites) {
    const place = { trust: file.id, site: site.id }
    plans.push(
      await planSite(db, place, site),
      await planWards(db, place, site),
      await planChain(db, place, site, wish.at),
      await planFeed(db, place, site),
      await planTextKept(db, place, site),
      await planAccounts(db, place, site, wish),
    )
  }
  plans.push(await planLeftSites(db, file), planTokens(file, wish))
  return { changes: plans.flatMap(({ changes }) => changes), faults: plans.flatMap(({ faults }) => faults) }
}

/**
 * Two who set up at once come one after the other: the second finds what the first has written. So do whoever approves something on a
 * page meanwhile. Where a live site is to be marked as training, no call may come between the look and the mark.
 */
export async function holdSetUp(trx: Transaction<Tables>, { id, sites }: TrustFile): Promise<void> {
  await sql`lock table trust in share row exclusive mode`.execute(trx)
  const there: (Placed & { marked: boolean })[] = []
  for (const { id: site, training } of sites) {
    const place = { trust: id, site }
    if (await siteOf(trx, place))
      there.push({ ...place, marked: training && !(await isTraining(trx, place)) })
  }
  // Before the audit: a call that comes holds its own row, and then needs the audit.
  if (there.some(({ marked }) => marked)) await sql`lock table call in share mode`.execute(trx)
  // In the order in which everybody holds more than one.
  for (const place of there.sort((one, other) => (one.site < other.site ? -1 : 1)))
    await holdAudit(trx, place)
}

async function planTrust(db: Db, { id: trust, name }: TrustFile): Promise<Plan> {
  const row = await db.selectFrom('trust').select('name').where('trust', '=', trust).executeTakeFirst()
  const says = `Trust ${trust}: ${name}`
  if (!row) {
    const write = async ({ trx }: Writing): Promise<void> =>
      void (await trx.insertInto('trust').values({ trust, name }).execute())
    return { changes: [{ kind: 'added', says, write }], faults: [] }
  }
  if (row.name === name) return { changes: [{ kind: 'same', says }], faults: [] }
  const write = async ({ trx }: Writing): Promise<void> =>
    void (await trx.updateTable('trust').set({ name }).where('trust', '=', trust).execute())
  return { changes: [{ kind: 'changed', says: `${says} (before: ${row.name})`, write }], faults: [] }
}

/** Says the accounts that were to have a new token and are not in the file. */
function planTokens({ sites }: TrustFile, { newTokens }: Wish): Plan {
  const known = sites.flatMap(({ id, fhir }) => fhir.map(({ account }) => `${id}/${account}`))
  const faults = newTokens
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: [],
      says: `--new-token ${name}: there is no such account in it. Write one of: ${known.join(', ') || 'it has none'}.`,
    }))
  return { changes: [], faults }
}

async function planLeftSites(db: Db, file: TrustFile): Promise<Plan> {
  const rows = await db.selectFrom('site').select(['site', 'name']).where('trust', '=', file.id).execute()
  const left = rows.filter(({ site }) => !file.sites.some(({ id }) => id === site))
  return {
    changes: left.map(({ site, name }) => ({ kind: 'left', says: `Site ${site}: ${name}` })),
    faults: [],
  }
}
