import { randomUUID } from 'node:crypto'
import { holdsBed, type Person, type Stay } from '@fresh-eyes/ward/stays'
import type { Transaction } from 'kysely'
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
 * two people who swap are never in one bed. The feed's message is the record of it, so the audit gets no line for each.
 */
export async function seatFedStays(
  trx: Trx,
  place: Placed,
  fed: readonly FedStay[],
  at: number,
): Promise<void> {
  if (fed.length === 0) return
  const wards = await wardsOfCodes(trx, place, fed)
  const seats = fed.map((each): Seat => {
    const ward = holdsBed(each.stay) ? wards.get(each.stay.place?.ward ?? '') : undefined
    const bed = ward === undefined ? undefined : bedLabel(each.stay.place)
    return { ...each, to: ward !== undefined && bed !== undefined ? { ward, bed } : undefined }
  })
  const known = await bedStaysOf(trx, place, seats)
  await leaveBeds(trx, place, [...known.values()], at)
  await makeBedStays(trx, place, seats, known)
  await markEnded(trx, place, seats, known, at)
  await placeInBeds(trx, place, seats, known, at)
}

interface Seat extends FedStay {
  to: { ward: string; bed: string } | undefined
}

async function leaveBeds(trx: Trx, { trust, site }: Placed, stays: string[], at: number): Promise<void> {
  if (stays.length === 0) return
  await trx
    .updateTable('bed_place')
    .set({ to_at: at })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', 'in', stays)
    .where('to_at', 'is', null)
    .execute()
}

/** Those who are in the round for the first time. `known` has them afterwards. */
async function makeBedStays(
  trx: Trx,
  { trust, site }: Placed,
  seats: readonly Seat[],
  known: Map<string, string>,
): Promise<void> {
  const fresh = seats.filter(({ id, to }) => to && !known.has(id))
  if (fresh.length === 0) return
  for (const { id } of fresh) known.set(id, randomUUID())
  await trx
    .insertInto('bed_stay')
    .values(
      fresh.map(({ id, initials }) => ({
        ...{ trust, site, stay: known.get(id) ?? '', initials, feed_stay: id },
        ...{ code_hash: null, ended_at: null },
      })),
    )
    .execute()
}

/** Someone who has left has no card that opens anything; someone who is back is in the round again under the same stay. */
async function markEnded(
  trx: Trx,
  { trust, site }: Placed,
  seats: readonly Seat[],
  known: Map<string, string>,
  at: number,
): Promise<void> {
  const here = seats.flatMap(({ id, to }) => (to ? (known.get(id) ?? []) : []))
  const gone = seats.flatMap(({ id, to }) => (to ? [] : (known.get(id) ?? [])))
  const stays = trx.updateTable('bed_stay').where('trust', '=', trust).where('site', '=', site)
  if (here.length > 0) await stays.set({ ended_at: null }).where('stay', 'in', here).execute()
  if (gone.length > 0) await stays.set({ ended_at: at, code_hash: null }).where('stay', 'in', gone).execute()
}

async function placeInBeds(
  trx: Trx,
  { trust, site }: Placed,
  seats: readonly Seat[],
  known: Map<string, string>,
  at: number,
): Promise<void> {
  const wards = [...new Set(seats.flatMap(({ to }) => to?.ward ?? []))]
  if (wards.length === 0) return
  const rows = await trx
    .selectFrom('bed_place')
    .select(['ward', 'bed'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', 'in', wards)
    .where('to_at', 'is', null)
    .execute()
  const taken = new Set(rows.map(({ ward, bed }) => `${ward} ${bed.toLowerCase()}`))
  const free = (ward: string, bed: string): string => {
    for (let nth = 1; ; nth++) {
      const label = nth === 1 ? bed : `${bed} (${nth})`
      const key = `${ward} ${label.toLowerCase()}`
      if (!taken.has(key)) {
        taken.add(key)
        return label
      }
    }
  }
  const values = seats.flatMap(({ id, to }) => {
    const stay = known.get(id)
    if (!to || stay === undefined) return []
    const bed = free(to.ward, to.bed)
    return [{ trust, site, place: randomUUID(), stay, ward: to.ward, bed, from_at: at, to_at: null }]
  })
  await trx.insertInto('bed_place').values(values).execute()
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
