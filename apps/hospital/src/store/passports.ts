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

/** What is usual for somebody, with the link that brought it when it was written under a stay that was made by hand. */
export type KnownPassport = WrittenPassport & { link?: UsualLink }

/** Who said that a stay by hand is that of this person, when, and what they had checked. */
export interface UsualLink {
  id: string
  at: number
  by: string
  checked: string[]
}

/** Everything that was written about what is usual for somebody, newest first: under this stay, and under those linked to it. */
export async function passportsOf(db: Db, { trust, site }: Placed, stay: string): Promise<KnownPassport[]> {
  const [own, linked] = await Promise.all([
    db
      .selectFrom('passport')
      .select(['words', 'written_at'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('stay', '=', stay)
      .execute(),
    linkedTo(db, { trust, site })
      .select(['words', 'written_at', 'link', 'checked', 'at', 'by_user'])
      .where('to_stay', '=', stay)
      .execute(),
  ])
  return [
    ...own.map(({ words, written_at }): KnownPassport => ({ ...words, writtenAt: written_at })),
    ...linked.map(({ words, written_at, link, checked, at, by_user }) => ({
      ...{ ...words, writtenAt: written_at },
      link: { id: link, at, by: by_user, checked },
    })),
  ].sort((one, other) => other.writtenAt - one.writtenAt)
}

const linkedTo = (db: Db, { trust, site }: Placed) =>
  db
    .selectFrom('usual_link')
    .innerJoin('passport', (join) =>
      join
        .onRef('passport.trust', '=', 'usual_link.trust')
        .onRef('passport.site', '=', 'usual_link.site')
        .onRef('passport.stay', '=', 'usual_link.from_stay'),
    )
    .where('usual_link.trust', '=', trust)
    .where('usual_link.site', '=', site)
    .where('taken_at', 'is', null)

/** Of these stays, those for which something was written. */
export async function staysWithPassport(
  db: Db,
  { trust, site }: Placed,
  stays: readonly string[],
): Promise<Set<string>> {
  if (stays.length === 0) return new Set()
  const [own, linked] = await Promise.all([
    db
      .selectFrom('passport')
      .select('stay')
      .distinct()
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('stay', 'in', [...stays])
      .execute(),
    linkedTo(db, { trust, site })
      .select('to_stay as stay')
      .distinct()
      .where('to_stay', 'in', [...stays])
      .execute(),
  ])
  return new Set([...own, ...linked].map(({ stay }) => stay))
}
