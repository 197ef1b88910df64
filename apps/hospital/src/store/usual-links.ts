import { randomUUID } from 'node:crypto'
import type { Person } from '@fresh-eyes/ward/stays'
import type { Transaction } from 'kysely'
import { audit } from './audit.ts'
import { placeOf } from './beds.ts'
import type { Db } from './database.ts'
import type { Placed, Tables } from './tables.ts'

/** Somebody who was placed by hand, and for whom something was written down. */
export interface WrittenByHand {
  stay: string
  /** Where they were last on the ward, and whether they are there now. */
  bed: string
  isHere: boolean
  /** Who was typed when they were placed; null where only a bed was given. */
  person: Person | null
  initials: string | null
  /** Who wrote last, and when. */
  writtenBy: string
  relationship: string
  writtenAt: number
}

export type LinkRefused = 'not-by-hand' | 'not-of-the-feed' | 'two-identifiers' | 'already-linked' | 'no-link'

/** How long after somebody left a bed what was written there can still be given to them. */
const daysAfter = 14
const dayLong = 24 * 60 * 60_000
const most = 50
const byHand = 'by-hand|'

type Trx = Transaction<Tables>

/** A stay of the round with the record it is told under; none where only a bed was given. */
const stays = (db: Db, { trust, site }: Placed) =>
  db
    .selectFrom('bed_stay')
    .leftJoin('stay', (join) =>
      join
        .onRef('stay.trust', '=', 'bed_stay.trust')
        .onRef('stay.site', '=', 'bed_stay.site')
        .on((on) => on('stay.stay', '=', on.cast<string>('bed_stay.feed_stay', 'uuid'))),
    )
    .where('bed_stay.trust', '=', trust)
    .where('bed_stay.site', '=', site)

/** Whether a stay of the round is of somebody whom the feed tells of. */
export const isOfFeed = async (db: Db, place: Placed, stay: string): Promise<boolean> =>
  (await madeBy(db, place, stay)) === 'feed'

/** Who made a stay of the round; undefined when there is no such stay. */
async function madeBy(db: Db, place: Placed, stay: string): Promise<'feed' | 'hand' | undefined> {
  const row = await stays(db, place).select('root').where('bed_stay.stay', '=', stay).executeTakeFirst()
  return row && (row.root === null || row.root.startsWith(byHand) ? 'hand' : 'feed')
}

/**
 * Those who were placed by hand on a ward, for whom something was written that was given to nobody of the feed yet: what was written
 * last first. It suggests nobody.
 */
export async function writtenByHand(
  db: Db,
  place: Placed,
  ward: string,
  now: number,
): Promise<WrittenByHand[]> {
  const rows = await stays(db, place)
    .innerJoin('bed_place', (join) =>
      join
        .onRef('bed_place.trust', '=', 'bed_stay.trust')
        .onRef('bed_place.site', '=', 'bed_stay.site')
        .onRef('bed_place.stay', '=', 'bed_stay.stay'),
    )
    .innerJoin('passport', (join) =>
      join
        .onRef('passport.trust', '=', 'bed_stay.trust')
        .onRef('passport.site', '=', 'bed_stay.site')
        .onRef('passport.stay', '=', 'bed_stay.stay'),
    )
    .leftJoin('patient', (join) =>
      join
        .onRef('patient.trust', '=', 'stay.trust')
        .onRef('patient.site', '=', 'stay.site')
        .onRef('patient.patient', '=', 'stay.root'),
    )
    .leftJoin('usual_link', (join) =>
      join
        .onRef('usual_link.trust', '=', 'bed_stay.trust')
        .onRef('usual_link.site', '=', 'bed_stay.site')
        .onRef('usual_link.from_stay', '=', 'bed_stay.stay')
        .on('usual_link.taken_at', 'is', null),
    )
    .select([
      'bed_stay.stay',
      'bed_stay.initials',
      'bed_place.bed',
      'bed_place.to_at',
      'passport.words',
      'passport.written_at',
      'patient.person',
    ])
    .where('bed_place.ward', '=', ward)
    .where((is) =>
      is.or([is('bed_place.to_at', 'is', null), is('bed_place.to_at', '>', now - daysAfter * dayLong)]),
    )
    .where((is) => is.or([is('stay.root', 'is', null), is('stay.root', 'like', `${byHand}%`)]))
    .where('usual_link.link', 'is', null)
    .orderBy('passport.written_at', 'desc')
    .orderBy('bed_place.from_at', 'desc')
    .execute()
  const first = new Map<string, (typeof rows)[number]>()
  for (const row of rows) if (!first.has(row.stay)) first.set(row.stay, row)
  return [...first.values()]
    .slice(0, most)
    .map(({ stay, bed, to_at, person, initials, words, written_at }) => ({
      ...{ stay, bed, isHere: to_at === null, person, initials },
      ...{ writtenBy: words.writtenBy, relationship: words.relationship, writtenAt: written_at },
    }))
}

/**
 * Says that somebody who was placed by hand is the person of a stay of the feed, so that what is usual for them is read there too. It
 * moves nothing, and joins no record: who the person of the feed is stays as the feed says. The same key is the same saying.
 */
export function linkUsual(
  db: Db,
  place: Placed,
  link: {
    clientKey: string
    /** Where the one who says it is in charge: what was written elsewhere is not theirs to give. */
    ward: string
    from: string
    to: string
    checked: string[]
    user: string
    who: string
    at: number
  },
): Promise<'done' | LinkRefused> {
  const { clientKey, ward, from, to, checked, user, who, at } = link
  return db.transaction().execute(async (trx) => {
    if (checked.length < 2) return 'two-identifiers'
    const wasHere = await placeOf(trx, place, from, ward)
    if (!wasHere || (await madeBy(trx, place, from)) !== 'hand') return 'not-by-hand'
    if (!(await isOfFeed(trx, place, to))) return 'not-of-the-feed'
    const { trust, site } = place
    const row = await trx
      .insertInto('usual_link')
      .values({
        ...{ trust, site, link: randomUUID(), client_key: clientKey, from_stay: from, to_stay: to },
        ...{ checked: JSON.stringify(checked), at, by_user: user, taken_at: null, taken_by: null, why: null },
      })
      // The same form sent twice, or two nurses at once: the first stands.
      .onConflict((conflict) => conflict.doNothing())
      .returning('link')
      .executeTakeFirst()
    if (!row) return (await isLinked(trx, place, from, to)) ? 'done' : 'already-linked'
    const more = { from, to, checked: checked.join(' ') }
    await audit(trx, place, { at, who, did: 'passport.linked', to: row.link, more })
    return 'done'
  })
}

/** Takes a link back, with the reason. What was written stays where it was written. */
export function unlinkUsual(
  db: Db,
  place: Placed,
  {
    link,
    to,
    why,
    user,
    who,
    at,
  }: { link: string; to: string; why: string; user: string; who: string; at: number },
): Promise<'done' | LinkRefused> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('usual_link')
      .set({ taken_at: at, taken_by: user, why })
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('link', '=', link)
      .where('to_stay', '=', to)
      .where('taken_at', 'is', null)
      .returning('from_stay')
      .executeTakeFirst()
    if (!row) return 'no-link'
    const more = { from: row.from_stay, to }
    await audit(trx, place, { at, who, did: 'passport.unlinked', to: link, more })
    return 'done'
  })
}

async function isLinked(trx: Trx, { trust, site }: Placed, from: string, to: string): Promise<boolean> {
  const row = await trx
    .selectFrom('usual_link')
    .select('link')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('from_stay', '=', from)
    .where('to_stay', '=', to)
    .where('taken_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
