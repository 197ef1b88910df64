import { randomUUID } from 'node:crypto'
import { changeOf, holdsBed, type FoldedRecord, type Stay } from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import type { Clocks } from './clocks.ts'
import { initialsOf, seatFedStays } from './feed-beds.ts'
import { tellCalls, type StayNews } from './stay-calls.ts'
import type { Placed, Tables } from './tables.ts'

type Trx = Transaction<Tables>

/** A stay with the id that calls are linked to. */
interface Kept {
  id: string
  stay: Stay
}

/**
 * Writes the stays of records as they add up now. A stay keeps its id through everything, so that a call follows the person and never
 * the bed (hazard H04); one that nothing speaks of any more is cancelled, and its row stays. Open calls are told what changed.
 */
export async function keepStays(
  trx: Trx,
  clocks: Clocks,
  place: Placed,
  { folded, roots }: { folded: readonly FoldedRecord[]; roots: string[] },
): Promise<void> {
  const before = await staysUnder(trx, place, roots)
  const now = match(
    folded.flatMap(({ stays }) => stays),
    before,
  )
  const changed = now.filter(({ id, stay }) => JSON.stringify(before.get(id)) !== JSON.stringify(stay))
  if (changed.length > 0) await write(trx, place, changed)
  const news = now.flatMap(({ id, stay }): StayNews[] => {
    const was = before.get(id)
    const state = was && changeOf(was, stay)
    return state === undefined ? [] : [{ stay: id, state, wardCode: stay.place?.ward ?? null }]
  })
  await nameWards(
    trx,
    place,
    changed.flatMap(({ stay: { place, placedBy } }) =>
      place === null ? [] : [{ code: place.ward, byHand: placedBy?.kind === 'hand' }],
    ),
  )
  await tellCalls(trx, clocks, place, news)
  const persons = new Map(folded.map(({ person }) => [person.patient, person]))
  const reseated = changed
    .filter(({ id, stay }) => seatOf(before.get(id)) !== seatOf(stay))
    .map(({ id, stay }) => ({ id, stay, initials: initialsOf(persons.get(stay.patient)) }))
  await seatFedStays(trx, place, reseated, clocks.wall())
}

/** What of a stay matters to the list of beds. */
const seatOf = (stay: Stay | undefined): string =>
  stay && holdsBed(stay) ? JSON.stringify(stay.place) : 'none'

async function staysUnder(trx: Trx, { trust, site }: Placed, roots: string[]): Promise<Map<string, Stay>> {
  const rows = await trx
    .selectFrom('stay')
    .select(['stay', 'stands'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('root', 'in', roots)
    .execute()
  return new Map(rows.map(({ stay, stands }) => [stay, stands]))
}

/** Gives each stay the id it had: by its key, or, when an earlier event has come in since and the key is another, by its visit. */
function match(stays: readonly Stay[], before: Map<string, Stay>): Kept[] {
  const left = new Map(before)
  const take = (fits: (was: Stay) => boolean): string | undefined => {
    const found = [...left].find(([, was]) => fits(was))?.[0]
    if (found !== undefined) left.delete(found)
    return found
  }
  const ids = stays.map((stay) => take(({ key }) => key === stay.key))
  const kept = stays.map((stay, n) => ({
    stay,
    id: ids[n] ?? take(({ visit }) => visit === stay.visit) ?? randomUUID(),
  }))
  const gone = [...left].map(([id, stay]): Kept => ({ id, stay: { ...stay, standing: 'cancelled' } }))
  return [...kept, ...gone]
}

async function write(trx: Trx, { trust, site }: Placed, kept: readonly Kept[]): Promise<void> {
  const rows = kept.map(({ id, stay }) => ({
    ...{ trust, site, stay: id, key: stay.key, root: stay.patient },
    ward_code: stay.place?.ward ?? null,
    holds_bed: holdsBed(stay),
    stands: JSON.stringify(stay),
  }))
  await trx
    .insertInto('stay')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['trust', 'site', 'stay']).doUpdateSet({
        key: sql<string>`excluded.key`,
        root: sql<string>`excluded.root`,
        ward_code: sql<string | null>`excluded.ward_code`,
        holds_bed: sql<boolean>`excluded.holds_bed`,
        stands: sql<string>`excluded.stands`,
      }),
    )
    .execute()
}

/**
 * A ward code that is new is taken for the ward of ours with that id, short code or name; else a person says which it is. One that
 * only hands have placed people under is not the feed's, until the feed names it.
 */
async function nameWards(
  trx: Trx,
  { trust, site }: Placed,
  named: readonly { code: string; byHand: boolean }[],
): Promise<void> {
  if (named.length === 0) return
  const fed = new Set(named.flatMap(({ code, byHand }) => (byHand ? [] : [code])))
  const codes = [...new Set(named.map(({ code }) => code))].sort()
  const values = sql.join(codes.map((code) => sql`(${code}::text, ${!fed.has(code)}::boolean)`))
  await sql`
    insert into feed_ward (trust, site, code, by_hand, ward)
    select ${trust}, ${site}, named.code, named.by_hand, (
      select min(ward.ward) from ward where ward.trust = ${trust} and ward.site = ${site}
      and lower(named.code) in (lower(ward.ward), lower(ward.short_code), lower(ward.name)))
    from (values ${values}) as named (code, by_hand)
    on conflict (trust, site, code) do update set by_hand = false
      where feed_ward.by_hand and not excluded.by_hand`.execute(trx)
}
