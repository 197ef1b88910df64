import {
  followMerges,
  foldRecord,
  type FeedEvent,
  type FoldedRecord,
  type PatientKey,
} from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import { keepStays } from './keep-stays.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

/**
 * Adds events to the records that they are about, and adds those records up again from everything that was ever said of them. So a
 * late message, a cancel or a merge taken back ends where it would have ended in order. Open calls are told of what changed.
 */
export async function applyEvents(
  trx: Trx,
  clocks: Clocks,
  place: Placed,
  events: readonly FeedEvent[],
): Promise<void> {
  if (events.length === 0) return
  const joins = events.filter(({ means }) => means === 'merge' || means === 'unmerge')
  await holdRecords(trx, place, joins.length > 0)
  const named = [
    ...new Set(events.flatMap(({ patient, into }) => (into === undefined ? [patient] : [patient, into]))),
  ].sort()
  const members = await holdMembers(trx, place, named)
  await keepEvents(trx, place, events)
  const all = await eventsOf(trx, place, [...members.keys()])
  const roots = joins.length === 0 ? members : await joinRecords(trx, place, members, all)
  const folded = fold(all, roots)
  await keepPersons(trx, place, folded)
  await keepStays(trx, clocks, place, {
    folded,
    roots: [...new Set([...members.values(), ...roots.values()])],
  })
  for (const { means, patient, into, by, id } of joins) {
    const who = by.kind === 'hand' ? `staff ${by.user}` : 'feed'
    await audit(trx, place, {
      at: clocks.wall(),
      who,
      did: means === 'merge' ? 'record.merged' : 'record.unmerged',
      to: id,
      more: {
        from: await numberOf(trx, place, patient),
        into: into === undefined ? null : await numberOf(trx, place, into),
      },
    })
  }
  await sql`select pg_notify('stays', ${`${place.trust}/${place.site}`})`.execute(trx)
}

/** The audit names records by a digest: a hospital number is a person's, and stays out of it. */
async function numberOf(trx: Trx, { trust, site }: Placed, patient: PatientKey): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select substr(encode(sha256(convert_to(${`${trust}/${site}/${patient}`}, 'UTF8')), 'hex'), 1, 16) as digest`.execute(
    trx,
  )
  return rows[0]?.digest ?? ''
}

/**
 * While records are joined or parted, nobody else may change one: which records belong together must not move underfoot. Everyone
 * else shares the lock. It ends with the transaction.
 */
async function holdRecords(trx: Trx, { trust, site }: Placed, alone: boolean): Promise<void> {
  const key = sql`hashtextextended(${`records ${trust}/${site}`}, 0)`
  if (alone) await sql`select pg_advisory_xact_lock(${key})`.execute(trx)
  else await sql`select pg_advisory_xact_lock_shared(${key})`.execute(trx)
}

/** Makes the records that are new, and holds every record that belongs with those named: in one order, so that none waits in a ring. */
async function holdMembers(
  trx: Trx,
  place: Placed,
  named: PatientKey[],
): Promise<Map<PatientKey, PatientKey>> {
  const { trust, site } = place
  await trx
    .insertInto('patient')
    .values(named.map((patient) => ({ trust, site, patient, root: patient, nhs_number: null, person: null })))
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'patient']).doNothing())
    .execute()
  const record = trx.selectFrom('patient').where('trust', '=', trust).where('site', '=', site)
  // In two questions: as one, a database that has not counted the table yet goes through all of it for each record.
  const roots = await record.select('root').distinct().where('patient', 'in', named).execute()
  const rows = await record
    .select(['patient', 'root'])
    .where(
      'root',
      'in',
      roots.map(({ root }) => root),
    )
    .orderBy('patient')
    .forUpdate()
    .execute()
  return new Map(rows.map(({ patient, root }) => [patient, root]))
}

async function keepEvents(trx: Trx, { trust, site }: Placed, events: readonly FeedEvent[]): Promise<void> {
  await trx
    .insertInto('feed_event')
    .values(
      events.map((event) => ({
        trust,
        site,
        patient: event.patient,
        event: event.id,
        said: JSON.stringify(event),
      })),
    )
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'patient', 'event']).doNothing())
    .execute()
}

async function eventsOf(trx: Trx, { trust, site }: Placed, patients: PatientKey[]): Promise<FeedEvent[]> {
  const rows = await trx
    .selectFrom('feed_event')
    .select('said')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('patient', 'in', patients)
    .execute()
  return rows.map(({ said }) => said)
}

/** Follows the merges anew, and writes down under which record each one is now. */
async function joinRecords(
  trx: Trx,
  { trust, site }: Placed,
  members: Map<PatientKey, PatientKey>,
  all: readonly FeedEvent[],
): Promise<Map<PatientKey, PatientKey>> {
  const followed = followMerges(all)
  const roots = new Map([...members.keys()].map((patient) => [patient, followed.get(patient) ?? patient]))
  for (const [patient, root] of roots) {
    if (members.get(patient) === root) continue
    await trx
      .updateTable('patient')
      .set({ root })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('patient', '=', patient)
      .execute()
  }
  return roots
}

function fold(all: readonly FeedEvent[], roots: Map<PatientKey, PatientKey>): FoldedRecord[] {
  const groups = new Map([...new Set(roots.values())].map((root): [PatientKey, FeedEvent[]] => [root, []]))
  for (const event of all) groups.get(roots.get(event.patient) ?? event.patient)?.push(event)
  return [...groups].map(([root, events]) => foldRecord(root, events))
}

async function keepPersons(
  trx: Trx,
  { trust, site }: Placed,
  folded: readonly FoldedRecord[],
): Promise<void> {
  const rows = folded.map(({ person }) => ({
    ...{ trust, site, patient: person.patient, root: person.patient },
    nhs_number: person.nhsNumber,
    person: JSON.stringify(person),
  }))
  await trx
    .insertInto('patient')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['trust', 'site', 'patient']).doUpdateSet({
        nhs_number: sql<string | null>`excluded.nhs_number`,
        person: sql<string | null>`excluded.person`,
      }),
    )
    .execute()
}
