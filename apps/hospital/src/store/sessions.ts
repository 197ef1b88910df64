import { createHash, randomBytes } from 'node:crypto'
import { minutes } from '@fresh-eyes/ward/instant'
import { heldBy, type Claims, type Grant, type Staff } from '@fresh-eyes/ward/roles'
import type { Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { sayStaff } from './reads.ts'
import type { Placed, Tables } from './tables.ts'

/** How long a session may rest, and how long it may last at all. On the steady clock, in milliseconds. */
export interface SessionLimits {
  idle: number
  longest: number
}

/** An hour without a touch; a long day's shift with its handover. A live board counts as a touch (decision 12). */
export const usualLimits: SessionLimits = { idle: minutes(60), longest: minutes(13 * 60) }

/** A use is written down at most this often, so that a screen that asks every few seconds costs a read. */
const noteUseEvery = minutes(1)

export interface Signing extends Placed {
  user: string
  name: string
  claims: Claims
  grants: Grant[]
}

/**
 * Starts a session and gives its id, which is kept nowhere: only its hash is. The session before it in the same browser ends, so
 * an id from before a sign-in opens nothing after it. Sessions that ran out are forgotten on the way.
 */
export async function startSession(
  db: Db,
  clocks: Clocks,
  signing: Signing,
  { before, limits = usualLimits }: { before?: string | undefined; limits?: SessionLimits } = {},
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const { trust, site, user, name } = signing
  const [at, now] = [clocks.wall(), clocks.steady()]
  await db.transaction().execute(async (trx) => {
    if (before !== undefined) await trx.deleteFrom('session').where('session', '=', hashOf(before)).execute()
    await trx
      .deleteFrom('session')
      .where((where) =>
        where.or([where('started', '<=', now - limits.longest), where('used', '<=', now - limits.idle)]),
      )
      .execute()
    await trx
      .insertInto('session')
      .values({
        trust,
        site,
        session: hashOf(id),
        user_id: user,
        name,
        claims: JSON.stringify(signing.claims),
        grants: JSON.stringify(signing.grants),
        signed_in_at: at,
        started: now,
        used: now,
      })
      .execute()
    await writeStart(trx, signing, at)
  })
  return id
}

/** Writes down that somebody began to work at a site: in the audit, and as someone who is known there. */
export async function writeStart(
  trx: Transaction<Tables>,
  { trust, site, user, name, grants }: Omit<Signing, 'claims'>,
  at: number,
): Promise<void> {
  await trx
    .insertInto('person')
    .values({ trust, site, user_id: user, name, first_signed_in_at: at, signed_in_at: at })
    .onConflict((conflict) =>
      conflict.columns(['trust', 'site', 'user_id']).doUpdateSet({ name, signed_in_at: at }),
    )
    .execute()
  await audit(trx, { trust, site }, { at, who: sayUser(user, grants), did: 'sign-in.started', to: user })
}

/** Who a session's id belongs to, or undefined when it is unknown or has run out. Writes down that it was used. */
export async function sessionStaff(
  db: Db,
  clocks: Clocks,
  id: string,
  limits = usualLimits,
): Promise<Staff | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('site', (join) =>
      join.onRef('site.trust', '=', 'session.trust').onRef('site.site', '=', 'session.site'),
    )
    .select([
      'session.trust',
      'session.site',
      'site.name as siteName',
      'user_id',
      'session.name',
      'grants',
      'started',
      'used',
    ])
    .where('session', '=', hashOf(id))
    .executeTakeFirst()
  if (!row) return undefined
  const now = clocks.steady()
  if (now - row.started >= limits.longest || now - row.used >= limits.idle) return undefined
  const { trust, site, siteName } = row
  if (now - row.used >= noteUseEvery) {
    await db.updateTable('session').set({ used: now }).where('session', '=', hashOf(id)).execute()
  }
  return { user: row.user_id, name: row.name, trust, site, siteName, ...heldBy(row.grants) }
}

/** Ends one session. Ends nothing, and says nothing, when there is no such session. */
export async function endSession(db: Db, clocks: Clocks, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('session')
      .where('session', '=', hashOf(id))
      .returning(['trust', 'site', 'user_id', 'grants'])
      .executeTakeFirst()
    if (row) await writeEnd(trx, clocks, row, 'sign-in.ended')
  })
}

/** Ends every session of a person, on every screen. Gives how many there were. `by` is who else did it, as the audit says it. */
export async function endAllSessions(
  db: Db,
  clocks: Clocks,
  place: Placed,
  user: string,
  by?: string,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .deleteFrom('session')
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('user_id', '=', user)
      .returning(['trust', 'site', 'user_id', 'grants'])
      .execute()
    const [first] = rows
    if (first) await writeEnd(trx, clocks, first, 'sign-in.ended-everywhere', by)
    return rows.length
  })
}

/** When each session of a person began, newest first, those that have not run out. */
export function sessionsOf(
  db: Db,
  clocks: Clocks,
  place: Placed,
  user: string,
  limits = usualLimits,
): Promise<{ signed_in_at: number }[]> {
  const now = clocks.steady()
  return db
    .selectFrom('session')
    .select('signed_in_at')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('user_id', '=', user)
    .where('started', '>', now - limits.longest)
    .where('used', '>', now - limits.idle)
    .orderBy('signed_in_at', 'desc')
    .execute()
}

/** Who is signed in now, by name, on how many screens and since when. */
export async function signedInNow(
  db: Db,
  clocks: Clocks,
  place: Placed,
  limits = usualLimits,
): Promise<{ user: string; name: string; since: number; screens: number }[]> {
  const now = clocks.steady()
  const rows = await db
    .selectFrom('session')
    .select(['user_id as user', 'name'])
    .select(({ fn }) => [fn.min('signed_in_at').as('since'), fn.countAll<number>().as('screens')])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('started', '>', now - limits.longest)
    .where('used', '>', now - limits.idle)
    .groupBy(['user_id', 'name'])
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, since: Number(row.since), screens: Number(row.screens) }))
}

/** Someone as the audit says them, with what they hold. */
export const sayUser = (user: string, grants: readonly Grant[]): string =>
  sayStaff({ user, ...heldBy(grants) })

/** Writes down that somebody's session at a site is over. */
export async function writeEnd(
  trx: Transaction<Tables>,
  clocks: Clocks,
  row: Placed & { user_id: string; grants: Grant[] },
  did: string,
  by = sayUser(row.user_id, row.grants),
): Promise<void> {
  await audit(trx, row, { at: clocks.wall(), who: by, did, to: row.user_id })
}

/** What is kept of a session's id. */
export const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')
