import type { Call, CallEvent } from '@fresh-eyes/ward/call'
import { hashSecret } from './call-secret.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'
import { checkTeam } from './teams.ts'

export interface StoredCall extends Placed {
  id: string
  reference: string
  team: string
  /** On the steady clock. */
  openedSteady: number
  call: Call
}

/** The open calls of a site, longest waiting first; never one that the service made to itself. */
export async function openCalls(db: Db, place: Placed): Promise<StoredCall[]> {
  const rows = await selectCalls(db)
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('closed_at', 'is', null)
    .where('team', '<>', checkTeam)
    .orderBy('opened_steady')
    .orderBy('call')
    .execute()
  return rows.map(toStored)
}

/** The call that a caller's secret opens, or undefined. */
export async function callBySecret(db: Db, secret: string): Promise<StoredCall | undefined> {
  const row = await selectCalls(db).where('secret_hash', '=', hashSecret(secret)).executeTakeFirst()
  return row && toStored(row)
}

/** A call of a site by its id, or undefined. */
export async function callById(db: Db, place: Placed, id: string): Promise<StoredCall | undefined> {
  const row = await selectCalls(db)
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', id)
    .executeTakeFirst()
  return row && toStored(row)
}

/** Everything that happened to a call, oldest first. */
export async function eventsOf(db: Db, place: Placed, id: string): Promise<CallEvent[]> {
  const rows = await db
    .selectFrom('call_event')
    .select('event')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ event }) => event)
}

const selectCalls = (db: Db) =>
  db.selectFrom('call').select(['trust', 'site', 'call', 'reference', 'team', 'opened_steady', 'stands'])

function toStored(
  row: Placed & { call: string; reference: string; team: string; opened_steady: number; stands: Call },
): StoredCall {
  const { trust, site, reference, team } = row
  return { trust, site, id: row.call, reference, team, openedSteady: row.opened_steady, call: row.stands }
}
