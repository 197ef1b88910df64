import { randomUUID } from 'node:crypto'
import { holdsBed, type Person, type Stay } from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import { leaveBed, placeInBed, type Placer } from './beds.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

/** A stay of the feed, and who it is in at most a few letters. */
export interface FedStay {
  id: string
  stay: Stay
  initials: string | null
}

/**
 * Puts the people of these stays into the beds of the daily question, so that nobody whom the feed tells of is left unasked. Where the
 * feed has two people in one bed, the second stands beside it, marked, and both are asked. Everybody leaves before anybody is placed:
 * two people who swap are never in one bed.
 */
export async function seatFedStays(
  trx: Trx,
  place: Placed,
  fed: readonly FedStay[],
  placer: Placer,
): Promise<void> {
  if (fed.length === 0) return
  const wards = await wardsOfCodes(trx, place, fed)
  const known = await bedStaysOf(trx, place, fed)
  const seats = fed.map(({ id, stay, initials }) => {
    const ward = holdsBed(stay) ? wards.get(stay.place?.ward ?? '') : undefined
    const bed = ward === undefined ? undefined : bedLabel(stay.place)
    return {
      id,
      initials,
      known: known.get(id),
      to: ward !== undefined && bed !== undefined ? { ward, bed } : undefined,
    }
  })
  for (const seat of seats) if (seat.known) await leaveBed(trx, place, seat.known, placer)
  for (const { id, initials, known: had, to } of seats) {
    if (had) await setEnded(trx, place, had, to ? null : placer.at)
    if (!to) continue
    const stay = had ?? (await makeBedStay(trx, place, id, initials))
    await placeInBed(trx, place, { stay, ward: to.ward, bed: await freeLabel(trx, place, to) }, placer)
  }
}

/** The first letters of the names, so that the right person is asked. */
export function initialsOf(person: Person | undefined): string | null {
  const letters = [person?.given, person?.family].map((name) => name?.charAt(0).toUpperCase() ?? '').join('')
  return letters === '' ? null : letters
}

/**
 * A bed's number alone may be in every bay, so the bay stands before it unless the code of the bed says it. Who is on the ward and in
 * no bed that anybody named is asked all the same.
 */
function bedLabel(place: Stay['place']): string | undefined {
  if (!place) return undefined
  if (place.bed === null) return place.bay === null ? 'no bed' : `${place.bay} no bed`
  return place.bay === null || place.bed.includes(place.bay) ? place.bed : `${place.bay} ${place.bed}`
}

async function freeLabel(
  trx: Trx,
  { trust, site }: Placed,
  { ward, bed }: { ward: string; bed: string },
): Promise<string> {
  for (let nth = 1; ; nth++) {
    const label = nth === 1 ? bed : `${bed} (${nth})`
    const taken = await trx
      .selectFrom('bed_place')
      .select('place')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('ward', '=', ward)
      .where(sql`lower(bed)`, '=', label.toLowerCase())
      .where('to_at', 'is', null)
      .executeTakeFirst()
    if (!taken) return label
  }
}

async function wardsOfCodes(
  trx: Trx,
  { trust, site }: Placed,
  fed: readonly FedStay[],
): Promise<Map<string, string>> {
  const codes = [...new Set(fed.flatMap(({ stay }) => stay.place?.ward ?? []))]
  if (codes.length === 0) return new Map()
  const rows = await trx
    .selectFrom('feed_ward')
    .select(['code', 'ward'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.flatMap(({ code, ward }): [string, string][] => (ward === null ? [] : [[code, ward]])))
}

async function bedStaysOf(
  trx: Trx,
  { trust, site }: Placed,
  fed: readonly FedStay[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('bed_stay')
    .select(['stay', 'feed_stay'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where(
      'feed_stay',
      'in',
      fed.map(({ id }) => id),
    )
    .execute()
  return new Map(
    rows.flatMap(({ stay, feed_stay }): [string, string][] =>
      feed_stay === null ? [] : [[feed_stay, stay]],
    ),
  )
}

async function makeBedStay(
  trx: Trx,
  { trust, site }: Placed,
  feedStay: string,
  initials: string | null,
): Promise<string> {
  const stay = randomUUID()
  await trx
    .insertInto('bed_stay')
    .values({ trust, site, stay, initials, code_hash: null, feed_stay: feedStay, ended_at: null })
    .execute()
  return stay
}

/** Someone who has left has no card that opens anything; someone who is back gets a new one made. */
async function setEnded(trx: Trx, { trust, site }: Placed, stay: string, at: number | null): Promise<void> {
  await trx
    .updateTable('bed_stay')
    .set({ ended_at: at, ...(at === null ? {} : { code_hash: null }) })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', '=', stay)
    .execute()
}
