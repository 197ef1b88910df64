import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { compareBeds, type InBed } from '@fresh-eyes/ward/question'
import type { Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import { isUuid } from './is-uuid.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

/** Somebody in a bed now. */
export interface Bedside {
  stay: string
  ward: string
  bed: string
  initials: string | null
  since: number
  hasCard: boolean
  /** The stay as the ward's list of people has it; null for somebody who was put into the bed here only. */
  feedStay: string | null
}

/** Who does the placing, for the audit: a member of staff, or the hospital's feed. */
export interface Placer {
  who: string
  at: number
}

export type PlacingRefused = 'bed-taken'

/**
 * Puts somebody into a bed, by hand. Gives the new stay, or says that the bed is taken. The hospital's feed places its
 * people in `feed-beds.ts`.
 */
export function admitByHand(
  db: Db,
  place: Placed,
  to: { ward: string; bed: string; initials: string | null },
  placer: Placer,
): Promise<{ stay: string } | { refused: PlacingRefused }> {
  return orTaken(() =>
    db.transaction().execute(async (trx) => {
      const stay = randomUUID()
      await trx
        .insertInto('bed_stay')
        .values({
          ...keyOf(place),
          stay,
          initials: to.initials,
          code_hash: null,
          feed_stay: null,
          ended_at: null,
        })
        .execute()
      await placeInBed(trx, place, { stay, ward: to.ward, bed: to.bed }, placer)
      return { stay }
    }),
  )
}

/** Puts a stay into a bed that is free, in a transaction of the caller's. */
async function placeInBed(
  trx: Trx,
  place: Placed,
  { stay, ward, bed }: { stay: string; ward: string; bed: string },
  { who, at }: Placer,
): Promise<void> {
  await trx
    .insertInto('bed_place')
    .values({ ...keyOf(place), place: randomUUID(), stay, ward, bed, from_at: at, to_at: null })
    .execute()
  await audit(trx, place, { at, who, did: 'bed.placed', to: stay, more: { ward, bed } })
}

// The two unique indexes say that a bed is taken, whichever of two nurses was first.
async function orTaken<Result>(work: () => Promise<Result>): Promise<Result | { refused: PlacingRefused }> {
  try {
    return await work()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'bed_place_bed') return { refused: 'bed-taken' }
    throw error
  }
}

/** Everybody who is in a bed of a ward now, in the order of the ward. */
export async function inBedsNow(db: Db, place: Placed, ward: string): Promise<Bedside[]> {
  const rows = await selectBeds(db, place)
    .where('bed_place.ward', '=', ward)
    .where('to_at', 'is', null)
    .execute()
  return rows.map(toBedside).sort((one, other) => compareBeds(one.bed, other.bed))
}

/** Who is in a bed now, by the stay's id; undefined when they are in none. */
export async function bedOf(db: Db, place: Placed, stay: string): Promise<Bedside | undefined> {
  const row = await selectBeds(db, place)
    .where('bed_place.stay', '=', stay)
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return row && toBedside(row)
}

/** Where somebody was last on a ward, whether or not they are there now. Undefined when they never were. */
export function placeOf(
  db: Db,
  place: Placed,
  stay: string,
  ward: string,
): Promise<{ bed: string } | undefined> {
  return db
    .selectFrom('bed_place')
    .select('bed')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('stay', '=', stay)
    .where('ward', '=', ward)
    .orderBy('from_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The stay here of a stay of the hospital's feed, or of one of ours by its own id. Undefined when there is none. */
export async function stayOfFeed(db: Db, place: Placed, feedStay: string): Promise<string | undefined> {
  if (!isUuid(feedStay)) return undefined
  // In two questions: as one, a database that has not counted the table yet goes through every stay there ever was.
  const here = db
    .selectFrom('bed_stay')
    .select('stay')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
  const row =
    (await here.where('feed_stay', '=', feedStay).executeTakeFirst()) ??
    (await here.where('stay', '=', feedStay).executeTakeFirst())
  return row?.stay
}

/** The stay of the hospital's feed that a stay here is of, or its own id when it was placed by hand. */
export async function feedStayOf(db: Db, place: Placed, stay: string): Promise<string> {
  const row = await db
    .selectFrom('bed_stay')
    .select('feed_stay')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('stay', '=', stay)
    .executeTakeFirst()
  return row?.feed_stay ?? stay
}

/** Every place on a ward in a stretch of time: what counts are made of. */
export async function placesIn(
  db: Db,
  place: Placed,
  ward: string,
  from: number,
  to: number,
): Promise<InBed[]> {
  const rows = await db
    .selectFrom('bed_place')
    .select(['stay', 'bed', 'from_at', 'to_at'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('ward', '=', ward)
    .where('from_at', '<', to)
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', from)]))
    .execute()
  return rows.map(({ stay, bed, from_at, to_at }) => ({ stay, bed, from: from_at, to: to_at }))
}

/**
 * Makes a new code for the card by a bed, and gives it once: only its hash is kept. The code before opens nothing any more.
 * Undefined when nobody has this stay.
 */
export function makeCardCode(
  db: Db,
  place: Placed,
  stay: string,
  placer: Placer,
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const code = makeCode()
    const made = await at(trx.updateTable('bed_stay').set({ code_hash: hashOfCode(code) }), place)
      .where('stay', '=', stay)
      .where('ended_at', 'is', null)
      .returning('stay')
      .executeTakeFirst()
    if (!made) return undefined
    await audit(trx, place, { at: placer.at, who: placer.who, did: 'bed.card-made', to: stay })
    return code
  })
}

/** The bed that a card's code is for. Undefined when the code is wrong, replaced, or of somebody who has left. */
export async function bedByCode(db: Db, code: string): Promise<(Bedside & Placed) | undefined> {
  const row = await db
    .selectFrom('bed_stay')
    .innerJoin('bed_place', (join) =>
      join
        .onRef('bed_place.trust', '=', 'bed_stay.trust')
        .onRef('bed_place.site', '=', 'bed_stay.site')
        .onRef('bed_place.stay', '=', 'bed_stay.stay'),
    )
    .select(['bed_stay.trust', 'bed_stay.site', ...bedColumns])
    .where('code_hash', '=', hashOfCode(code))
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return row && { trust: row.trust, site: row.site, ...toBedside(row) }
}

const bedColumns = [
  'bed_place.stay',
  'bed_place.ward',
  'bed_place.bed',
  'bed_place.from_at',
  'bed_stay.initials',
  'bed_stay.code_hash',
  'bed_stay.feed_stay',
] as const

const selectBeds = (db: Db, place: Placed) =>
  db
    .selectFrom('bed_place')
    .innerJoin('bed_stay', (join) =>
      join
        .onRef('bed_stay.trust', '=', 'bed_place.trust')
        .onRef('bed_stay.site', '=', 'bed_place.site')
        .onRef('bed_stay.stay', '=', 'bed_place.stay'),
    )
    .select(bedColumns)
    .where('bed_place.trust', '=', place.trust)
    .where('bed_place.site', '=', place.site)

interface BedRow {
  stay: string
  ward: string
  bed: string
  from_at: number
  initials: string | null
  code_hash: string | null
  feed_stay: string | null
}

const toBedside = ({ stay, ward, bed, from_at, initials, code_hash, feed_stay }: BedRow): Bedside => ({
  stay,
  ward,
  bed,
  initials,
  since: from_at,
  hasCard: code_hash !== null,
  feedStay: feed_stay,
})

const keyOf = ({ trust, site }: Placed): Placed => ({ trust, site })

const at = <Query extends { where: (column: 'trust' | 'site', is: '=', value: string) => Query }>(
  query: Query,
  { trust, site }: Placed,
): Query => query.where('trust', '=', trust).where('site', '=', site)

// No letters or digits that are misread for each other, as in the references of calls.
const readAloud = 'ACDEFGHJKPRTWXY34679'
const codeLength = 10

/** Twenty to the power of ten: nobody guesses one. Written "H7K4T-W3RDX". */
function makeCode(): string {
  const letters: string[] = []
  while (letters.length < codeLength) {
    for (const byte of randomBytes(codeLength)) {
      // What is left over above 240 would make some letters likelier.
      if (byte < 240 && letters.length < codeLength) letters.push(readAloud[byte % readAloud.length] ?? '')
    }
  }
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex')
