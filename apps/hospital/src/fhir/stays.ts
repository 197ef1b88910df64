import { createHash } from 'node:crypto'
import {
  encounterToEvent,
  stayToEncounter,
  stayToPatient,
  wardToLocation,
  type Resource,
} from '@fresh-eyes/ward/fhir'
import type { Db } from '../store/database.ts'
import type { FhirAccount } from '../store/fhir-accounts.ts'
import { wardsOf } from '../store/places.ts'
import { applyEvents } from '../store/records.ts'
import { peopleOnWard, stayById } from '../store/stays.ts'
import type { Services } from '../services.ts'
import { sayInstant, type FhirType, type Search } from './fhir-type.ts'

/** Who is where, as Encounters. Only a feed account may say it: a message that is sent again changes nothing. */
export const encounter: FhirType = {
  name: 'Encounter',
  sentBy: 'feed',
  searches: ['location'],
  read: async (services, account, id) => readStay(services, account, id, stayToEncounter),
  search: (services, account, search, most) => searchWard(services, account, search, most, stayToEncounter),
  create: async ({ database: { db }, clocks }, { trust, site }, resource) => {
    const receivedAt = clocks.wall()
    const id = `fhir ${createHash('sha256').update(JSON.stringify(resource)).digest('hex')}`
    const read = encounterToEvent(resource, { id, receivedAt, readInstant: Date.parse })
    if ('issues' in read) return read
    const { event } = read
    return db.transaction().execute(async (trx) => {
      const before = await trx
        .selectFrom('feed_event')
        .select('event')
        .where('trust', '=', trust)
        .where('site', '=', site)
        .where('event', '=', id)
        .executeTakeFirst()
      if (!before) await applyEvents(trx, clocks, { trust, site }, [event])
      const found = await stayOfVisit(trx, { trust, site }, event.patient, event.visit)
      const known = found && (await stayById(trx, { trust, site }, found))
      if (!known) throw new Error('A stay that was stored is not there.')
      return { id: known.id, resource: stayToEncounter({ ...known, sayInstant }), isNew: !before }
    })
  },
}

/** The person of a stay. Who someone is comes in by the feed only. */
export const patient: FhirType = {
  name: 'Patient',
  sentBy: 'feed',
  searches: ['location'],
  read: async (services, account, id) => readStay(services, account, id, stayToPatient),
  search: (services, account, search, most) => searchWard(services, account, search, most, stayToPatient),
}

/** The wards of the site. */
export const location: FhirType = {
  name: 'Location',
  sentBy: 'feed',
  hasWordIds: true,
  searches: [],
  read: async ({ database: { db } }, account, id) => {
    const found = (await wardsOf(db, account)).find(({ ward }) => ward === id)
    return found && wardToLocation(found)
  },
  search: async ({ database: { db } }, account, _search, most) =>
    (await wardsOf(db, account)).slice(0, most).map(wardToLocation),
}

type Say = typeof stayToEncounter

async function readStay(
  { database: { db } }: Services,
  account: FhirAccount,
  id: string,
  say: Say,
): Promise<Resource | undefined> {
  const found = await stayById(db, account, id)
  return found && say({ ...found, sayInstant })
}

async function searchWard(
  services: Services,
  account: FhirAccount,
  search: Search,
  most: number,
  say: Say,
): Promise<Resource[]> {
  const { db } = services.database
  const wards = await wardsOf(db, account)
  const wanted = search['location']?.replace(/^Location\//, '')
  const found: Resource[] = []
  for (const { ward } of wards) {
    if (wanted !== undefined && ward !== wanted) continue
    const people = await peopleOnWard(db, account, ward, services.clocks.wall())
    found.push(...people.map((one) => say({ ...one, ward, sayInstant })))
  }
  return found.slice(0, most)
}

async function stayOfVisit(
  db: Db,
  { trust, site }: { trust: string; site: string },
  patient: string,
  visit: string | null,
): Promise<string | undefined> {
  const rows = await db
    .selectFrom('stay')
    .innerJoin('patient', (join) =>
      join
        .onRef('patient.trust', '=', 'stay.trust')
        .onRef('patient.site', '=', 'stay.site')
        .onRef('patient.root', '=', 'stay.root'),
    )
    .select(['stay.stay', 'stay.stands'])
    .where('stay.trust', '=', trust)
    .where('stay.site', '=', site)
    .where('patient.patient', '=', patient)
    .execute()
  return rows.find(({ stands }) => stands.visit === visit)?.stay
}
