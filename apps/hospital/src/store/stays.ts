import { confidenceIn, type Confidence, type Person, type Stay } from '@fresh-eyes/ward/stays'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Someone in a bed, as it is known now. */
export interface InBed {
  /** What a call or an answer is linked to. */
  id: string
  stay: Stay
  person: Person
  confidence: Confidence
}

/** What is known of a site's feed. `heardAt` is null when nothing has ever come, or there is none. */
export interface AdtState {
  hasFeed: boolean
  heardAt: number | null
  silentAfter: number
}

/** Whether a site has a feed, and when it was last heard. */
export async function adtState(db: Db, { trust, site }: Placed): Promise<AdtState> {
  const [feed, last] = await Promise.all([
    db
      .selectFrom('adt_feed')
      .select('silent_after')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .executeTakeFirst(),
    db
      .selectFrom('feed_message')
      .select('received_at')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .orderBy('received_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  return {
    hasFeed: feed !== undefined,
    heardAt: last?.received_at ?? null,
    silentAfter: feed?.silent_after ?? 0,
  }
}

/** Everyone who holds a bed on a ward, by bed, each with how sure the bed is. `now` is the wall clock's. */
export async function peopleOnWard(db: Db, place: Placed, ward: string, now: number): Promise<InBed[]> {
  const { heardAt, silentAfter } = await adtState(db, place)
  const rows = await withPersons(db, place)
    .innerJoin('feed_ward', (join) =>
      join
        .onRef('feed_ward.trust', '=', 'stay.trust')
        .onRef('feed_ward.site', '=', 'stay.site')
        .onRef('feed_ward.code', '=', 'stay.ward_code'),
    )
    .where('feed_ward.ward', '=', ward)
    .where('stay.holds_bed', '=', true)
    .execute()
  const stays = rows.map(({ stands }) => stands)
  return rows
    .map(({ stay: id, stands: stay, person }) => ({
      ...{ id, stay, person: person ?? nobody(stay) },
      confidence: confidenceIn(stay, stays, { heardAt, silentAfter, now }),
    }))
    .toSorted((one, other) => byBed(one.stay, other.stay))
}

/** Whether the feed tells of nobody on a ward, or there is none: then every bed of it was set by hand. */
export const areAllByHand = (people: readonly InBed[], { hasFeed }: Pick<AdtState, 'hasFeed'>): boolean =>
  !hasFeed || (people.length > 0 && people.every(({ stay }) => stay.patient.startsWith('by-hand|')))

/** A stay by its id, with the person as their record stands now. Undefined when there is none. */
export async function stayById(
  db: Db,
  place: Placed,
  id: string,
): Promise<{ id: string; stay: Stay; person: Person; ward: string | null } | undefined> {
  const row = await withPersons(db, place)
    .leftJoin('feed_ward', (join) =>
      join
        .onRef('feed_ward.trust', '=', 'stay.trust')
        .onRef('feed_ward.site', '=', 'stay.site')
        .onRef('feed_ward.code', '=', 'stay.ward_code'),
    )
    .select('feed_ward.ward')
    .where('stay.stay', '=', id)
    .executeTakeFirst()
  return row && { id, stay: row.stands, person: row.person ?? nobody(row.stands), ward: row.ward }
}

const withPersons = (db: Db, { trust, site }: Placed) =>
  db
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

const nobody = ({ patient }: Stay): Person => ({
  patient,
  family: null,
  given: null,
  born: null,
  sex: null,
  nhsNumber: null,
  nhsCheck: null,
  died: false,
  diedAt: null,
  doubts: [],
})

const inNumbers = new Intl.Collator('en', { numeric: true })

function byBed({ place: one }: Stay, { place: other }: Stay): number {
  return inNumbers.compare(`${one?.bay ?? ''} ${one?.bed ?? ''}`, `${other?.bay ?? ''} ${other?.bed ?? ''}`)
}
