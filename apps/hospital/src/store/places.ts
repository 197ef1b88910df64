import type { Chain } from '@fresh-eyes/ward/chain'
import { checkTeam } from './teams.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** A ward, and the site it is in, as a caller's page needs them. */
export interface WardPlace extends Placed {
  ward: string
  wardName: string
  siteName: string
  /** The number that stands in every error. */
  phone: string
}

/**
 * Finds a ward by what a caller typed or scanned, like "oak"; capitals do not matter. A short code that the ward had before leads to it
 * as well, for it may stand on a poster. Undefined when there is none.
 */
export async function wardByCode(db: Db, code: string): Promise<WardPlace | undefined> {
  const typed = code.toLowerCase()
  const now = await wardPlaces(db).where('ward.short_code', '=', typed).executeTakeFirst()
  if (now) return now
  return wardPlaces(db)
    .innerJoin('old_short_code as old', (join) =>
      join
        .onRef('old.trust', '=', 'ward.trust')
        .onRef('old.site', '=', 'ward.site')
        .onRef('old.ward', '=', 'ward.ward'),
    )
    .where('old.short_code', '=', typed)
    .executeTakeFirst()
}

function wardPlaces(db: Db) {
  return db
    .selectFrom('ward')
    .innerJoin('site', (join) =>
      join.onRef('site.trust', '=', 'ward.trust').onRef('site.site', '=', 'ward.site'),
    )
    .select([
      'ward.trust',
      'ward.site',
      'ward.ward',
      'ward.name as wardName',
      'site.name as siteName',
      'site.phone',
    ])
}

/** The wards of a site that are open, by name. */
export function wardsOf(
  db: Db,
  place: Placed,
): Promise<{ ward: string; name: string; setting: string; short_code: string }[]> {
  return db
    .selectFrom('ward')
    .select(['ward', 'name', 'setting', 'short_code'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('hidden', '=', false)
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** A ward of a site that is open, with what its site says for all of them. Undefined when there is none. */
export function openWard(
  db: Db,
  place: Placed,
  ward: string,
): Promise<(WardPlace & { shortCode: string; setting: string; timeZone: string }) | undefined> {
  return wardPlaces(db)
    .select(['ward.short_code as shortCode', 'ward.setting', 'site.time_zone as timeZone'])
    .where('ward.trust', '=', place.trust)
    .where('ward.site', '=', place.site)
    .where('ward.ward', '=', ward)
    .where('ward.hidden', '=', false)
    .where('ward.closed_at', 'is', null)
    .executeTakeFirst()
}

/** Every ward of a site, the hidden one of the service's own calls as well. The name of one that closed says so. */
export async function allWardsOf(
  db: Db,
  place: Placed,
): Promise<{ ward: string; name: string; hidden: boolean; closed: boolean }[]> {
  const rows = await db
    .selectFrom('ward')
    .select(['ward', 'name', 'hidden', 'closed_at'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .execute()
  return rows.map(({ ward, name, hidden, closed_at }) => {
    const closed = closed_at !== null
    return { ward, name: closed ? `${name} (closed)` : name, hidden, closed }
  })
}

/** A site by its ids. Undefined when there is none. */
export function siteOf(
  db: Db,
  place: Placed,
): Promise<{ name: string; phone: string; time_zone: string; live_seq: number } | undefined> {
  return db
    .selectFrom('site')
    .select(['name', 'phone', 'time_zone', 'live_seq'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .executeTakeFirst()
}

/** The teams of a site that have a chain, by name; not the one of the service's own calls. */
export async function teamsOf(db: Db, place: Placed): Promise<string[]> {
  const rows = await db
    .selectFrom('chain')
    .select('team')
    .distinct()
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('team', '<>', checkTeam)
    .orderBy('team')
    .execute()
  return rows.map(({ team }) => team)
}

/** The chain of a team that is in force: its newest version. Throws when the team has none, which set-up must not allow. */
export async function chainOf(db: Db, place: Placed, team: string): Promise<Chain> {
  const row = await db
    .selectFrom('chain')
    .select('chain')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('team', '=', team)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row)
    throw new Error(
      `Team "${team}" of ${place.trust}/${place.site} has no chain. Approve one before it takes calls.`,
    )
  return row.chain
}

/** The short code of a ward, or undefined when there is no ward. */
export async function codeOfWard(db: Db, place: Placed, ward: string | null): Promise<string | undefined> {
  if (ward === null) return undefined
  const row = await db
    .selectFrom('ward')
    .select('short_code')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('ward', '=', ward)
    .executeTakeFirst()
  return row?.short_code
}
