import { checkChain, type Chain, type ChainProblem } from '@fresh-eyes/ward/chain'
import {
  checkSettings,
  gapsOf,
  inForce,
  type Gap,
  type SettingsProblem,
  type SiteSettings,
} from '@fresh-eyes/ward/rota'
import type { Transaction } from 'kysely'
import { audit, holdAudit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import { contactsOf } from './contacts.ts'
import type { Db } from './database.ts'
import { drawAgain } from './draw-again.ts'
import { teamsOf, wardsOf } from './places.ts'
import { versionsOf } from './rotas.ts'
import type { Placed, Tables } from './tables.ts'

/** What came of approving a chain. */
export type ChainDone =
  { approved: true; version: number } | { approved: false; problems: ChainProblem[]; gaps: Gap[] }

/**
 * Approves a chain of a team as its next version. While a rota holds, every role of the chain must be on it to its end: a chain may
 * not make a gap that a rota may not (hazard H03). Calls that are open go on under the new one from their next step.
 */
export async function approveChain(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { team, chain, by }: { team: string; chain: Chain; by: string },
): Promise<ChainDone> {
  const problems = checkChain(chain)
  if (problems.length > 0) return { approved: false, problems, gaps: [] }
  return db.transaction().execute(async (trx) => {
    await holdAudit(trx, place)
    const at = clocks.wall()
    const gaps = await gapsOfChain(trx, place, { team, chain, at })
    if (gaps.length > 0) return { approved: false, problems, gaps }
    return { approved: true, version: await keepChain(trx, place, { team, chain, who: `staff ${by}`, at }) }
  })
}

/** When the roles of a chain would be nobody's while the rota of its team holds. Empty where there is no rota yet. */
export async function gapsOfChain(
  db: Db,
  place: Placed,
  { team, chain, at }: { team: string; chain: Chain; at: number },
): Promise<Gap[]> {
  const rotas = await versionsOf(db, place, team, at)
  if (rotas.length === 0) return []
  const from = Math.max(at, Math.min(...rotas.map((rota) => rota.from)))
  const until = Math.max(...rotas.map((rota) => rota.until))
  const roles = chain.rungs.map(({ role }) => role)
  return gapsOf(inForce(rotas), roles, from, until)
}

/** Writes a chain that nothing speaks against as its team's next version, and gives that. */
export async function keepChain(
  trx: Transaction<Tables>,
  { trust, site }: Placed,
  { team, chain, who, at }: { team: string; chain: Chain; who: string; at: number },
): Promise<number> {
  const [last] = await chainsOf(trx, { trust, site }, team)
  const version = (last?.version ?? 0) + 1
  await trx
    .insertInto('chain')
    .values({ trust, site, team, version, chain: JSON.stringify(chain) })
    .execute()
  await audit(trx, { trust, site }, { at, who, did: 'chain.approved', to: team, more: { version } })
  await drawAgain(trx, { trust, site })
  return version
}

export type SettingsDone =
  { approved: true; version: number } | { approved: false; problems: SettingsProblem[] }

/** Approves the settings of a site as their next version. */
export async function approveSettings(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { settings, by }: { settings: SiteSettings; by: string },
): Promise<SettingsDone> {
  const { trust, site } = place
  return db.transaction().execute(async (trx) => {
    await holdAudit(trx, place)
    const [wards, teams, contacts] = [
      await wardsOf(trx, place),
      await teamsOf(trx, place),
      await contactsOf(trx, place),
    ]
    const problems = checkSettings(settings, {
      wards: wards.map(({ ward }) => ward),
      teams,
      contacts: contacts.map(({ id }) => id),
    })
    if (problems.length > 0) return { approved: false, problems }
    const last = await trx
      .selectFrom('site_setting')
      .select('version')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    await trx
      .insertInto('site_setting')
      .values({ trust, site, version, settings: JSON.stringify(settings) })
      .execute()
    const line = {
      at: clocks.wall(),
      who: `staff ${by}`,
      did: 'settings.approved',
      to: site,
      more: { version },
    }
    await audit(trx, { trust, site }, line)
    await drawAgain(trx, place)
    return { approved: true, version }
  })
}

/** Every version of a team's chain, newest first. */
export function chainsOf(
  db: Db,
  { trust, site }: Placed,
  team: string,
): Promise<{ version: number; chain: Chain }[]> {
  return db
    .selectFrom('chain')
    .select(['version', 'chain'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('team', '=', team)
    .orderBy('version', 'desc')
    .execute()
}
