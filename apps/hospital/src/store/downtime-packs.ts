import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** When the pack and the board of a site were written last. Null when they never were. */
export interface PackState {
  packDay: string | null
  packAt: number | null
  boardAt: number | null
}

const claimHolds = 2 * 60_000

/** When a site's pack and board were written last. */
export async function packState(db: Db, { trust, site }: Placed): Promise<PackState> {
  const [pack, board] = await Promise.all([
    db
      .selectFrom('downtime_pack')
      .select(['day', 'written_at'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('written_at', 'is not', null)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('downtime_board')
      .select('written_at')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .executeTakeFirst(),
  ])
  return { packDay: pack?.day ?? null, packAt: pack?.written_at ?? null, boardAt: board?.written_at ?? null }
}

/** Claims a day's pack, so that one process writes it. False when it is written, or another is writing it now. */
export async function claimPack(db: Db, { trust, site }: Placed, day: string, now: number): Promise<boolean> {
  const row = await db
    .insertInto('downtime_pack')
    .values({ trust, site, day, claimed_at: now, written_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['trust', 'site', 'day'])
        .doUpdateSet({ claimed_at: now })
        .where('downtime_pack.written_at', 'is', null)
        .where('downtime_pack.claimed_at', '<', now - claimHolds),
    )
    .returning('day')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a day's pack is written. */
export async function notePack(db: Db, { trust, site }: Placed, day: string, at: number): Promise<void> {
  await db
    .updateTable('downtime_pack')
    .set({ written_at: at })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('day', '=', day)
    .execute()
}

/** Notes that the board of a site is written. */
export async function noteBoard(db: Db, { trust, site }: Placed, at: number): Promise<void> {
  await db
    .insertInto('downtime_board')
    .values({ trust, site, written_at: at })
    .onConflict((conflict) => conflict.columns(['trust', 'site']).doUpdateSet({ written_at: at }))
    .execute()
}
