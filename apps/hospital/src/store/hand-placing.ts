import type { FeedEvent, Means, PersonSaid } from '@fresh-eyes/ward/stays'
import type { Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { applyEvents } from './records.ts'
import { stayById } from './stays.ts'
import type { Placed, Tables } from './tables.ts'

/** Who issues the numbers of people who were placed by hand and are in no feed. */
const byHand = 'by-hand'

interface By {
  user: string
  role: string
  /** Made with the form: the same form sent twice is one event. */
  key: string
}

/** Someone who is put into a bed by hand. What was typed is an identity for this ward only, and joins no record of the feed. */
export interface NewPerson extends By {
  ward: string
  bay: string | null
  bed: string
  person: PersonSaid
}

/** Places someone whom no feed told of. */
export async function placeByHand(db: Db, clocks: Clocks, place: Placed, given: NewPerson): Promise<void> {
  const { user, key, ward, bay, bed, person } = given
  await db.transaction().execute(async (trx) => {
    const code = await codeOf(trx, place, ward)
    const event = { patient: `${byHand}|${key}`, visit: key, person, place: { ward: code, bay, bed } }
    await writeDown(trx, clocks, place, { ...given, user }, { ...event, means: 'admit' })
  })
}

export type Correction =
  { means: 'move'; ward: string; bay: string | null; bed: string } | { means: 'leave' } | { means: 'return' }

/** Corrects where someone is, by hand. What the feed says later stands over it; what it says late of an earlier time does not. */
export async function correctByHand(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { stay, by, to }: { stay: string; by: By; to: Correction },
): Promise<'done' | 'no-stay'> {
  const found = await stayById(db, place, stay)
  if (!found) return 'no-stay'
  const { patient, visit } = found.stay
  await db.transaction().execute(async (trx) => {
    const at =
      to.means === 'move' ? { ward: await codeOf(trx, place, to.ward), bay: to.bay, bed: to.bed } : null
    await writeDown(trx, clocks, place, by, { means: to.means, patient, visit, person: {}, place: at })
  })
  return 'done'
}

/** Takes a merge of two records back: each is again as its own events say. */
export async function takeMergeBack(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { merge, by }: { merge: string; by: By },
): Promise<'done' | 'no-merge'> {
  const row = await db
    .selectFrom('feed_event')
    .select('said')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('event', '=', merge)
    .executeTakeFirst()
  const said = row?.said
  if (said?.means !== 'merge' || said.into === undefined) return 'no-merge'
  const { patient, into } = said
  await db.transaction().execute((trx) =>
    writeDown(trx, clocks, place, by, {
      means: 'unmerge',
      patient,
      into,
      undoes: merge,
      visit: null,
      person: {},
      place: null,
    }),
  )
  return 'done'
}

type Said = Pick<FeedEvent, 'patient' | 'visit' | 'person' | 'place'> & {
  means: Means
  into?: string
  undoes?: string
}

async function writeDown(
  trx: Transaction<Tables>,
  clocks: Clocks,
  place: Placed,
  by: By,
  said: Said,
): Promise<void> {
  const at = clocks.wall()
  const event: FeedEvent = {
    ...{ id: `hand:${by.key}`, trigger: 'hand', at, recordedAt: at, by: { kind: 'hand', user: by.user } },
    ...{ care: null, before: null, cancels: null, leftAt: null },
    ...said,
  }
  const before = await trx
    .selectFrom('feed_event')
    .select('event')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('patient', '=', event.patient)
    .where('event', '=', event.id)
    .executeTakeFirst()
  if (before) return
  await applyEvents(trx, clocks, place, [event])
  // A merge taken back has its own line, with the records by their digests.
  if (said.means === 'unmerge') return
  await audit(trx, place, {
    at,
    who: `staff ${by.user} ${by.role}`,
    did: `stay.by-hand-${said.means}`,
    to: event.id,
  })
}

/** The feed's code of a ward of ours, or our own name for it when the feed has none. */
async function codeOf(trx: Transaction<Tables>, { trust, site }: Placed, ward: string): Promise<string> {
  const row = await trx
    .selectFrom('feed_ward')
    .select('code')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst()
  return row?.code ?? ward
}
