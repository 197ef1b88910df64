import type { FeedEvent, Person } from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { initialsOf, seatFedStays, type FedStay } from './feed-beds.ts'
import type { MessageStanding } from './feed-tables.ts'
import type { Placed, Tables } from './tables.ts'

/** A message that a person should see. */
export interface ToSee {
  message: string
  receivedAt: number
  times: number
  sender: string
  controlId: string
  trigger: string
  why: string | null
  where: string | null
}

const most = 50

/** The refused and unapplied messages that nobody has seen, newest first, and how many there are. */
export async function messagesToSee(
  db: Db,
  { trust, site }: Placed,
): Promise<{ messages: ToSee[]; count: number }> {
  const wanted = db
    .selectFrom('feed_message')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('standing', 'in', ['look', 'refused'])
    .where('seen_at', 'is', null)
  const [rows, { count }] = await Promise.all([
    wanted
      .select(['message', 'received_at', 'times', 'sender', 'control_id', 'trigger', 'why', 'where_'])
      .orderBy('received_at', 'desc')
      .limit(most)
      .execute(),
    wanted.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
  ])
  const messages = rows.map(({ received_at, control_id, where_, ...row }) => ({
    ...row,
    receivedAt: received_at,
    controlId: control_id,
    where: where_,
  }))
  return { messages, count }
}

/** One message as it came. Undefined when there is none. */
export async function messageById(
  db: Db,
  { trust, site }: Placed,
  message: string,
): Promise<
  | {
      raw: Uint8Array
      /** When its text was taken away; null while it is there. */
      goneAt: number | null
      standing: MessageStanding
      why: string | null
      where: string | null
    }
  | undefined
> {
  const row = await db
    .selectFrom('feed_message')
    .select(['raw', 'raw_gone_at', 'standing', 'why', 'where_'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('message', '=', message)
    .executeTakeFirst()
  if (!row) return undefined
  const { raw, raw_gone_at, standing, why, where_ } = row
  return { raw, goneAt: raw_gone_at, standing, why, where: where_ }
}

/** Writes down that someone has opened a message: it holds a person's identity. */
export async function auditOpened(
  db: Db,
  clocks: Clocks,
  place: Placed,
  by: string,
  message: string,
): Promise<void> {
  await db
    .transaction()
    .execute((trx) =>
      audit(trx, place, { at: clocks.wall(), who: by, did: 'feed.message-opened', to: message }),
    )
}

/** Takes a message off the list of those to see. It stays kept. */
export async function seeMessage(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  { message, user, role }: { message: string; user: string; role: string },
): Promise<void> {
  const at = clocks.wall()
  await db.transaction().execute(async (trx) => {
    const done = await trx
      .updateTable('feed_message')
      .set({ seen_by: user, seen_at: at })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('message', '=', message)
      .where('seen_at', 'is', null)
      .returning('message')
      .executeTakeFirst()
    if (done)
      await audit(
        trx,
        { trust, site },
        { at, who: `staff ${user} ${role}`, did: 'feed.message-seen', to: message },
      )
  })
}

/** How many messages came since an instant, by what became of them. */
export async function countMessages(
  db: Db,
  { trust, site }: Placed,
  since: number,
): Promise<{ standing: MessageStanding; count: number }[]> {
  return db
    .selectFrom('feed_message')
    .select(({ fn }) => ['standing', fn.countAll<number>().as('count')])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('received_at', '>=', since)
    .groupBy('standing')
    .orderBy('standing')
    .execute()
}

/** The wards that the feed has named and which of ours each is, those that are none yet first. */
export function feedWards(db: Db, { trust, site }: Placed): Promise<{ code: string; ward: string | null }[]> {
  return db
    .selectFrom('feed_ward')
    .select(['code', 'ward'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('by_hand', '=', false)
    .orderBy(sql`ward is not null`)
    .orderBy('code')
    .execute()
}

/** Says which of our wards a code of the feed is. Everyone who is there by that code is on it from now on. */
export async function nameFeedWard(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  { code, ward, user, role }: { code: string; ward: string | null; user: string; role: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('feed_ward')
      .set({ ward })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('code', '=', code)
      .execute()
    const placer = { who: `staff ${user} ${role}`, at: clocks.wall() }
    await seatFedStays(trx, { trust, site }, await staysByCode(trx, { trust, site }, code), placer.at)
    const line = { ...placer, did: 'feed.ward-named', to: code, more: { ward } }
    await audit(trx, { trust, site }, line)
    await sql`select pg_notify('stays', ${`${trust}/${site}`})`.execute(trx)
  })
}

/** Everyone who holds a bed on a ward by the feed's code of it. */
async function staysByCode(
  trx: Transaction<Tables>,
  { trust, site }: Placed,
  code: string,
): Promise<FedStay[]> {
  const rows = await trx
    .selectFrom('stay')
    .innerJoin('patient', (join) =>
      join
        .onRef('patient.trust', '=', 'stay.trust')
        .onRef('patient.site', '=', 'stay.site')
        .onRef('patient.patient', '=', 'stay.root'),
    )
    .select(['stay.stay', 'stay.stands', 'patient.person'])
    .where('stay.trust', '=', trust)
    .where('stay.site', '=', site)
    .where('stay.ward_code', '=', code)
    .where('stay.holds_bed', '=', true)
    .execute()
  return rows.map(({ stay: id, stands: stay, person }) => ({
    id,
    stay,
    initials: initialsOf(person ?? undefined),
  }))
}

/** A merge that stands: the record that went, and the one that stays. */
export interface StandingMerge {
  id: string
  at: number
  goes: string
  stays: string
}

/** The merges that stand, newest first. */
export async function standingMerges(db: Db, { trust, site }: Placed): Promise<StandingMerge[]> {
  const rows = await db
    .selectFrom('patient')
    .innerJoin('feed_event', (join) =>
      join
        .onRef('feed_event.trust', '=', 'patient.trust')
        .onRef('feed_event.site', '=', 'patient.site')
        .onRef('feed_event.patient', '=', 'patient.patient'),
    )
    .select('feed_event.said')
    .where('patient.trust', '=', trust)
    .where('patient.site', '=', site)
    .whereRef('patient.root', '<>', 'patient.patient')
    .where(sql<string>`feed_event.said->>'means'`, 'in', ['merge', 'unmerge'])
    .execute()
  const said = rows.map((row) => row.said)
  const undone = new Set(said.flatMap(({ undoes }) => undoes ?? []))
  return said
    .filter(
      (event): event is FeedEvent & { into: string } =>
        event.means === 'merge' && !undone.has(event.id) && event.into !== undefined,
    )
    .toSorted((one, other) => other.recordedAt - one.recordedAt)
    .slice(0, most)
    .map(({ id, recordedAt, patient, into }) => ({ id, at: recordedAt, goes: patient, stays: into }))
}

/** Records that share an NHS number, or a visit's number, and that no merge has joined: questions, never joined by a machine. */
export async function sharedNumbers(db: Db, { trust, site }: Placed): Promise<{ persons: Person[] }[]> {
  const { rows } = await sql<{ persons: Person[] }>`
    select jsonb_agg(person order by patient) as persons from patient
    where trust = ${trust} and site = ${site} and nhs_number is not null and root = patient and person is not null
    group by nhs_number having count(*) > 1 order by nhs_number limit ${most}`.execute(db)
  return rows
}
