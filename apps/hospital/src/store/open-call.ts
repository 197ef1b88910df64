import { randomUUID } from 'node:crypto'
import { foldCall, type CallEvent } from '@fresh-eyes/ward/call'
import type { Transaction } from 'kysely'
import { hashSecret, makeSecret } from './call-secret.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { chainOf } from './places.ts'
import { makeReference, retryOnTakenReference } from './reference.ts'
import type { Placed, Tables } from './tables.ts'
import { teamFor } from './team-for.ts'
import { columnsOf, writeEvents } from './write-events.ts'

/** What a caller is given once the call is safely stored. `secret` opens their own page, and is kept nowhere. */
export interface Opened {
  id: string
  reference: string
  /** Undefined when this press of the button had opened the call before: the first answer holds it. */
  secret: string | undefined
}

/** How a call is opened. `clientKey` was made with the form: the same key is the same call, however often it is sent. */
export interface Opening extends Placed {
  clientKey: string
  team?: string
  secret?: string
  event: Omit<CallEvent & { kind: 'opened' }, 'at' | 'kind'>
}

type Trx = Transaction<Tables>

/**
 * Stores a call with its first page, its timer and its audit line in one transaction, and answers after that. The first page is
 * due at once, whatever the form left empty. A second opening with the same key gives the first one's id and reference.
 */
export async function openCall(db: Db, clocks: Clocks, opening: Opening): Promise<Opened> {
  const event: CallEvent = { kind: 'opened', at: clocks.wall(), ...opening.event }
  return storeCall(db, clocks, opening, [event])
}

/**
 * Stores a call with everything that is known to have happened to it, oldest first, in one transaction. Whether it waits for
 * somebody, and is paged for, is decided by how it stands after the last: what was finished on paper pages nobody. A call with a
 * reference of its own keeps it. The events must be such as may follow each other.
 */
export async function storeCall(
  db: Db,
  clocks: Clocks,
  opening: Omit<Opening, 'event'> & { reference?: string },
  events: readonly CallEvent[],
  alongside?: (trx: Trx, id: string) => Promise<void>,
): Promise<Opened> {
  const [opened, ...later] = events
  if (opened?.kind !== 'opened') throw new Error('A call begins with its opening.')
  const secret = opening.secret ?? makeSecret()
  const id = randomUUID()
  const store = async (trx: Trx): Promise<Opened> => {
    const team = opening.team ?? (await teamFor(trx, opening, foldCall(events).ward))
    const chain = await chainOf(trx, opening, team)
    const row = await trx
      .insertInto('call')
      .values({
        trust: opening.trust,
        site: opening.site,
        call: id,
        reference: opening.reference ?? makeReference(),
        client_key: opening.clientKey,
        secret_hash: hashSecret(secret),
        team,
        // From paper it has waited since its true time.
        opened_steady: clocks.steady() - (opened.late ? Math.max(0, clocks.wall() - opened.at) : 0),
        events: 0,
        ...columnsOf(foldCall([opened])),
        next_key: null,
        next_due: null,
      })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'client_key']).doNothing())
      .returning(['call', 'reference'])
      .executeTakeFirst()
    if (!row) return { ...(await openedBefore(trx, opening)), secret: undefined }
    await writeEvents(trx, clocks, { ...opening, id, team, chain, call: null, events: 0 }, opened, later)
    await alongside?.(trx, id)
    return { id, reference: row.reference, secret }
  }
  // A reference of its own would be taken again.
  const tries = opening.reference === undefined ? undefined : 1
  return retryOnTakenReference(() => db.transaction().execute(store), tries)
}

async function openedBefore(
  trx: Trx,
  { trust, site, clientKey }: Omit<Opening, 'event'>,
): Promise<{ id: string; reference: string }> {
  const row = await trx
    .selectFrom('call')
    .select(['call as id', 'reference'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
  if (!row) throw new Error('The call with this key was there a moment ago, and is not there now.')
  return row
}
