import { randomUUID } from 'node:crypto'
import type { Passport, WrittenPassport } from '@fresh-eyes/ward/passport'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Keeps what is usual for somebody, beside what was written before. The same key is the same writing, however often it is sent. */
export function keepPassport(
  db: Db,
  { trust, site }: Placed,
  coming: { clientKey: string; stay: string; passport: Passport; at: number; who: string },
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const id = randomUUID()
    const { clientKey: client_key, stay, at, who } = coming
    const row = await trx
      .insertInto('passport')
      .values({
        trust,
        site,
        passport: id,
        client_key,
        stay,
        written_at: at,
        words: JSON.stringify(coming.passport),
      })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'client_key']).doNothing())
      .returning('passport')
      .executeTakeFirst()
    if (row) await audit(trx, { trust, site }, { at, who, did: 'passport.written', to: id })
  })
}

/** Everything that was written about what is usual for somebody, newest first. */
export async function passportsOf(db: Db, { trust, site }: Placed, stay: string): Promise<WrittenPassport[]> {
  const rows = await db
    .selectFrom('passport')
    .select(['words', 'written_at'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', '=', stay)
    .orderBy('written_at', 'desc')
    .execute()
  return rows.map(({ words, written_at }) => ({ ...words, writtenAt: written_at }))
}

/** Of these stays, those for which something was written. */
export async function staysWithPassport(
  db: Db,
  { trust, site }: Placed,
  stays: readonly string[],
): Promise<Set<string>> {
  if (stays.length === 0) return new Set()
  const rows = await db
    .selectFrom('passport')
    .select('stay')
    .distinct()
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', 'in', [...stays])
    .execute()
  return new Set(rows.map(({ stay }) => stay))
}
