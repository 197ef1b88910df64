import { sql, type Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import { drawAgain } from './draw-again.ts'
import type { Placed, Tables } from './tables.ts'
import {
  closingRefusals,
  wardRefusals,
  type ClosingRefusal,
  type WardRefusal,
  type WardSaid,
} from './ward-refusals.ts'

export interface KeptWard extends WardSaid {
  ward: string
  /** Milliseconds since 1970; null while it is open. */
  closedAt: number | null
  /** What its short code was before, the newest first. */
  before: { shortCode: string; until: number }[]
}

/** Who changes it, and when, for the audit. */
export interface WardKeeper {
  who: string
  at: number
}

type Trx = Transaction<Tables>

/** Every ward of a site, by name, those that closed as well; not the hidden one of the service's own calls. */
export async function keptWards(db: Db, { trust, site }: Placed): Promise<KeptWard[]> {
  const rows = await db
    .selectFrom('ward')
    .select(['ward', 'name', 'setting', 'short_code as shortCode', 'closed_at as closedAt'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('hidden', '=', false)
    .orderBy('name')
    .execute()
  const old = await db
    .selectFrom('old_short_code')
    .select(['ward', 'short_code as shortCode', 'until_at as until'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .orderBy('until_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    before: old
      .filter(({ ward, shortCode }) => ward === row.ward && shortCode !== row.shortCode)
      .map(({ shortCode, until }) => ({ shortCode, until })),
  }))
}

/**
 * Adds a ward, or puts what is said in place of what was. A short code that is replaced still leads to it. Refused for the reasons of
 * `wardRefusals`, and nothing is then written.
 */
export async function keepWard(
  trx: Trx,
  place: Placed,
  ward: string,
  said: WardSaid,
  by: WardKeeper,
): Promise<'added' | 'changed' | 'same' | WardRefusal[]> {
  // Two who give one code to two wards come one after the other.
  await sql`lock table old_short_code in share row exclusive mode`.execute(trx)
  const refusals = await wardRefusals(trx, place, ward, said)
  if (refusals.length > 0) return refusals
  const { trust, site } = place
  const before = (await keptWards(trx, place)).find((each) => each.ward === ward)
  const { name, setting, shortCode } = said
  if (!before) {
    await trx.insertInto('ward').values({ trust, site, ward, name, setting, short_code: shortCode }).execute()
    await audit(trx, place, { ...by, did: 'ward.added', to: ward, more: { code: shortCode } })
    return 'added'
  }
  if (isSame(before, said)) return 'same'
  if (before.shortCode !== shortCode) {
    await trx
      .insertInto('old_short_code')
      .values({ trust, site, ward, short_code: before.shortCode, until_at: by.at })
      .onConflict((conflict) => conflict.column('short_code').doUpdateSet({ until_at: by.at }))
      .execute()
  }
  await trx
    .updateTable('ward')
    .set({ name, setting, short_code: shortCode })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .execute()
  const more = { code: shortCode, before: before.shortCode }
  await audit(trx, place, { ...by, did: 'ward.changed', to: ward, more })
  await drawAgain(trx, place)
  return 'changed'
}

/** Whether nothing that is said of a ward is different. */
export const isSame = (one: WardSaid, other: WardSaid): boolean =>
  one.name === other.name && one.setting === other.setting && one.shortCode === other.shortCode

/** Closes a ward, unless something speaks against it, or opens it again. Gives what spoke against it. */
export async function closeWard(
  trx: Trx,
  place: Placed,
  ward: string,
  closed: boolean,
  by: WardKeeper,
): Promise<ClosingRefusal[]> {
  const refusals = closed ? await closingRefusals(trx, place, ward) : []
  if (refusals.length > 0) return refusals
  const { trust, site } = place
  const done = await trx
    .updateTable('ward')
    .set({ closed_at: closed ? by.at : null })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .where('hidden', '=', false)
    .where('closed_at', closed ? 'is' : 'is not', null)
    .returning('ward')
    .execute()
  if (done.length > 0) {
    await audit(trx, place, { ...by, did: closed ? 'ward.closed' : 'ward.opened', to: ward })
    await drawAgain(trx, place)
  }
  return []
}
