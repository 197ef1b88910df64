import { randomUUID } from 'node:crypto'
import { holdsBed, type Stay } from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

interface Seat {
  stay: string
  ward: string
  bed: string
}

/**
 * Seats the stays of the hospital's feed in the beds of the daily question, in the transaction of the message that moved them. A stay
 * has the same id in both. Somebody whom the feed puts into a bed that was filled by hand takes it, and the hand's placing ends: what
 * was answered stays with the one who answered. Of two whom the feed puts into one bed, the second stands beside it, and says so.
 */
export async function seatStays(
  trx: Trx,
  at: number,
  place: Placed,
  changed: readonly { id: string; stay: Stay }[],
): Promise<void> {
  const wards = await wardsByCode(trx, place)
  const seats = changed.flatMap(({ id, stay }): Seat[] => {
    const ward = stay.place ? wards.get(stay.place.ward) : undefined
    const bed = [stay.place?.bay, stay.place?.bed].filter(Boolean).join(' ')
    return ward !== undefined && bed !== '' && holdsBed(stay) ? [{ stay: id, ward, bed }] : []
  })
  const before = await seatsOf(
    trx,
    place,
    changed.map(({ id }) => id),
  )
  const same = ({ stay, ward, bed }: Seat): boolean => {
    const was = before.get(stay)
    return was?.ward === ward && (was.bed === bed || was.bed === besideOf(bed))
  }
  const moved = seats.filter((seat) => !same(seat))
  const seated = new Set(seats.map(({ stay }) => stay))
  // All leave before any comes in: two who swap beds are in each other's way for a moment.
  const leaving = [...before.keys()].filter(
    (stay) => !seated.has(stay) || moved.some((seat) => seat.stay === stay),
  )
  await free(trx, at, place, leaving)
  await known(trx, place, moved)
  for (const seat of moved) await sit(trx, at, place, seat)
  await keepEnds(trx, at, place, changed, seated)
  if (moved.length + leaving.length > 0) {
    await sql`select pg_notify('questions', ${`${place.trust}/${place.site}`})`.execute(trx)
  }
}

const besideOf = (bed: string): string => `${bed} (second)`

async function wardsByCode(trx: Trx, { trust, site }: Placed): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('feed_ward')
    .select(['code', 'ward'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .execute()
  return new Map(rows.flatMap(({ code, ward }) => (ward === null ? [] : [[code, ward]])))
}

async function seatsOf(trx: Trx, { trust, site }: Placed, stays: string[]): Promise<Map<string, Seat>> {
  if (stays.length === 0) return new Map()
  const rows = await trx
    .selectFrom('bed_place')
    .select(['stay', 'ward', 'bed'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', 'in', stays)
    .where('to_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.stay, row]))
}

async function free(trx: Trx, at: number, place: Placed, stays: string[]): Promise<void> {
  if (stays.length === 0) return
  await trx
    .updateTable('bed_place')
    .set({ to_at: at })
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('stay', 'in', stays)
    .where('to_at', 'is', null)
    .execute()
}

async function known(trx: Trx, { trust, site }: Placed, seats: readonly Seat[]): Promise<void> {
  if (seats.length === 0) return
  await trx
    .insertInto('bed_stay')
    .values(
      seats.map(({ stay }) => ({
        trust,
        site,
        stay,
        initials: null,
        code_hash: null,
        feed_stay: stay,
        ended_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'stay']).doUpdateSet({ ended_at: null }))
    .execute()
}

async function sit(trx: Trx, at: number, place: Placed, { stay, ward, bed }: Seat): Promise<void> {
  const { trust, site } = place
  const other = await trx
    .selectFrom('bed_place')
    .innerJoin('bed_stay', (join) =>
      join
        .onRef('bed_stay.trust', '=', 'bed_place.trust')
        .onRef('bed_stay.site', '=', 'bed_place.site')
        .onRef('bed_stay.stay', '=', 'bed_place.stay'),
    )
    .select(['bed_place.stay', 'feed_stay'])
    .where('bed_place.trust', '=', trust)
    .where('bed_place.site', '=', site)
    .where('ward', '=', ward)
    .where(sql`lower(bed)`, '=', bed.toLowerCase())
    .where('to_at', 'is', null)
    .executeTakeFirst()
  if (other && other.feed_stay === null) {
    await free(trx, at, place, [other.stay])
    await audit(trx, place, {
      at,
      who: 'feed',
      did: 'bed.taken-from-hand',
      to: other.stay,
      more: { ward, bed },
    })
  }
  const where = other && other.feed_stay !== null ? besideOf(bed) : bed
  const row = { trust, site, place: randomUUID(), stay, ward, bed: where, from_at: at, to_at: null }
  // A third in one bed is a feed gone wrong: its own list shows it, and the two are asked.
  await trx
    .insertInto('bed_place')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function keepEnds(
  trx: Trx,
  at: number,
  { trust, site }: Placed,
  changed: readonly { id: string; stay: Stay }[],
  seated: Set<string>,
): Promise<void> {
  const ended = changed.filter(
    ({ id, stay }) => !seated.has(id) && ['left', 'cancelled'].includes(stay.standing),
  )
  if (ended.length === 0) return
  await trx
    .updateTable('bed_stay')
    .set({ ended_at: at, code_hash: null })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where(
      'stay',
      'in',
      ended.map(({ id }) => id),
    )
    .where('ended_at', 'is', null)
    .execute()
}
