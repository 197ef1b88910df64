import { randomUUID } from 'node:crypto'
import { minutes } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { GlassKind, GlassReason } from './glass-tables.ts'
import { sayStaff } from './reads.ts'
import type { Placed } from './tables.ts'

/** Long enough to go to a bed and back, and no longer. */
export const glassLasts = minutes(30)

export interface Glass {
  id: string
  kind: GlassKind
  about: string
  brokenAt: number
  /** In milliseconds from now. */
  left: number
}

/**
 * Opens a call, a ward or a name for someone, for half an hour. Their reason is kept beside it, and that they did it is in the
 * audit before anything is shown.
 */
export async function breakGlass(
  db: Db,
  clocks: Clocks,
  staff: Staff,
  { kind, about, reason, words }: { kind: GlassKind; about: string; reason: GlassReason; words: string },
): Promise<void> {
  const { trust, site, user, name } = staff
  const at = clocks.wall()
  const id = randomUUID()
  await db.transaction().execute(async (trx) => {
    const until = clocks.steady() + glassLasts
    const row = { trust, site, glass: id, user_id: user, name, kind, about, reason, words }
    await trx
      .insertInto('glass')
      .values({ ...row, broken_at: at, until, mended_at: null })
      .execute()
    const line = {
      at,
      who: sayStaff(staff),
      did: 'glass.broken',
      to: about,
      more: { kind, reason, glass: id },
    }
    await audit(trx, staff, line)
  })
}

/** Everything that someone has open now, newest first. */
export async function openGlass(db: Db, clocks: Clocks, staff: Staff): Promise<Glass[]> {
  const now = clocks.steady()
  const rows = await db
    .selectFrom('glass')
    .select(['glass', 'kind', 'about', 'broken_at', 'until'])
    .where('trust', '=', staff.trust)
    .where('site', '=', staff.site)
    .where('user_id', '=', staff.user)
    .where('until', '>', now)
    .where('mended_at', 'is', null)
    .orderBy('broken_at', 'desc')
    .execute()
  return rows.map(({ glass, kind, about, broken_at, until }) => ({
    id: glass,
    kind,
    about,
    brokenAt: broken_at,
    left: until - now,
  }))
}

/** Gives access back before its time. Does nothing when it is over. */
export async function mendGlass(db: Db, clocks: Clocks, staff: Staff, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('glass')
      .set({ mended_at: clocks.wall() })
      .where('trust', '=', staff.trust)
      .where('site', '=', staff.site)
      .where('glass', '=', id)
      .where('user_id', '=', staff.user)
      .where('until', '>', clocks.steady())
      .where('mended_at', 'is', null)
      .returning('about')
      .executeTakeFirst()
    if (!row) return
    const line = {
      at: clocks.wall(),
      who: sayStaff(staff),
      did: 'glass.mended',
      to: row.about,
      more: { glass: id },
    }
    await audit(trx, staff, line)
  })
}

export interface BrokenGlass {
  user_id: string
  name: string
  kind: GlassKind
  about: string
  reason: GlassReason
  words: string
  broken_at: number
  mended_at: number | null
  /** The reference of the call, where it was one. */
  reference: string | null
}

/** Who has broken the glass, newest first, at most `most`. */
export function glassBroken(db: Db, place: Placed, most: number): Promise<BrokenGlass[]> {
  return db
    .selectFrom('glass')
    .leftJoin('call', (join) =>
      join
        .onRef('call.trust', '=', 'glass.trust')
        .onRef('call.site', '=', 'glass.site')
        .on((on) => on(on.cast<string>('call.call', 'text'), '=', on.ref('glass.about'))),
    )
    .select([
      'glass.user_id',
      'glass.name',
      'glass.kind',
      'glass.about',
      'glass.reason',
      'glass.words',
      'glass.broken_at',
      'glass.mended_at',
      'call.reference',
    ])
    .where('glass.trust', '=', place.trust)
    .where('glass.site', '=', place.site)
    .orderBy('glass.broken_at', 'desc')
    .limit(most)
    .execute()
}
