import { randomUUID } from 'node:crypto'
import { prompts, type Asking, type PromptRule } from '@fresh-eyes/ward/question'
import { sql, type Transaction } from 'kysely'
import { auditAll } from './audit.ts'
import type { Db } from './database.ts'
import { rulesOf } from './instruments.ts'
import type { Placed, Tables } from './tables.ts'
import { Together } from './together.ts'

type Trx = Transaction<Tables>

/** An answer as it comes in. `clientKey` was made with the form: the same key is the same answer, however often it is sent. */
export interface Coming extends Placed {
  clientKey: string
  stay: string
  /** Where the person was when they were asked, as the list that was used said. */
  bed: string
  ward: string
  asking: Asking
  askedAt: number
  receivedAt: number
  /** Like "staff hana nurse"; null from a patient's own page. */
  askedBy: string | null
  sentBy: string | null
  who: string
}

export interface StoredAnswer {
  id: string
  /** True when the ward's rule says to tell the nurse in charge. */
  prompts: boolean
  /** False when the same answer had come before: nothing was added. */
  isNew: boolean
}

export type AnswerRefused = 'no-such-stay'

type Kept = StoredAnswer | { refused: AnswerRefused }

/**
 * Keeps an answer with its audit line in one transaction, and says so after that. Those of a site that come while one is kept go together
 * into the next transaction. The person stays the one who was asked: an answer that waited while the bed changed hands goes to
 * them, and says that it did (hazard H04).
 */
export function keepAnswer(db: Db, coming: Coming): Promise<Kept> {
  const { trust, site } = coming
  const ofSite = JSON.stringify([trust, site])
  const sites = answersOfSites.get(db) ?? new Map<string, Together<Coming, Kept>>()
  answersOfSites.set(db, sites)
  const together = sites.get(ofSite) ?? new Together((all) => keepAll(db, { trust, site }, all))
  sites.set(ofSite, together)
  return together.keep(coming)
}

// What waits belongs to the database that it waits for, and to one site: two sites do not wait for each other.
const answersOfSites = new WeakMap<Db, Map<string, Together<Coming, Kept>>>()

function keepAll(db: Db, place: Placed, all: readonly Coming[]): Promise<Kept[]> {
  return db.transaction().execute(async (trx) => {
    const beds = await bedsNow(trx, place, all)
    const rules = await rulesOf(trx, place, [...new Set(all.map(({ ward }) => ward))])
    const taken = all
      .filter(({ stay }) => beds.has(stay))
      .map((coming) => ({ coming, id: randomUUID(), tell: tells(rules, coming) }))
    const stored = await store(trx, place, taken, beds)
    const fresh = taken.filter(({ id, coming }) => stored.get(coming.clientKey) === id)
    await auditAll(
      trx,
      place,
      fresh.map(({ id, coming: { receivedAt: at, who, asking } }) => ({
        ...{ at, who, to: id },
        did: `question.${asking.state}`,
      })),
    )
    if (fresh.length > 0)
      await sql`select pg_notify('questions', ${`${place.trust}/${place.site}`})`.execute(trx)

    const made = new Map(taken.map(({ coming, id }) => [coming, id]))
    return all.map((coming) => {
      const id = stored.get(coming.clientKey)
      if (id === undefined || !beds.has(coming.stay)) return { refused: 'no-such-stay' }
      return { id, prompts: tells(rules, coming), isNew: made.get(coming) === id }
    })
  })
}

const tells = (rules: ReadonlyMap<string, PromptRule>, { ward, asking }: Coming): boolean =>
  prompts(rules.get(ward) ?? null, asking)

/** Puts in what is not there yet, and gives the id that stands for each key: the new one, or that of the answer which came before. */
async function store(
  trx: Trx,
  { trust, site }: Placed,
  taken: { coming: Coming; id: string; tell: boolean }[],
  beds: ReadonlyMap<string, { ward: string | null; bed: string | null }>,
): Promise<Map<string, string>> {
  if (taken.length === 0) return new Map()
  const rows = taken.map(({ coming, id, tell }) => {
    const now = beds.get(coming.stay)
    return {
      ...{ trust, site, answer: id, client_key: coming.clientKey },
      ...{ stay: coming.stay, ward: coming.ward, bed: coming.bed },
      instrument: coming.asking.instrument.id,
      version: coming.asking.instrument.version,
      asked_at: coming.askedAt,
      received_at: coming.receivedAt,
      state: coming.asking.state,
      asking: JSON.stringify(coming.asking),
      asked_by: coming.askedBy,
      sent_by: coming.sentBy,
      bed_changed: now?.ward !== coming.ward || now.bed !== coming.bed,
      prompted_at: tell ? coming.receivedAt : null,
      told_at: null,
      told_by: null,
    }
  })
  // In the order of their keys: two processes that are sent the same answers then do not wait for each other in a ring.
  rows.sort((a, b) => (a.client_key < b.client_key ? -1 : a.client_key > b.client_key ? 1 : 0))
  const fresh = await trx
    .insertInto('question_answer')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'client_key']).doNothing())
    .returning(['client_key', 'answer'])
    .execute()
  const stored = new Map(fresh.map((row) => [row.client_key, row.answer]))
  const before = rows.map(({ client_key }) => client_key).filter((key) => !stored.has(key))
  if (before.length === 0) return stored
  const old = await trx
    .selectFrom('question_answer')
    .select(['client_key', 'answer'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('client_key', 'in', before)
    .execute()
  for (const row of old) stored.set(row.client_key, row.answer)
  return stored
}

/** The stays of these answers that there are, each with the bed that it has now, if it has one. */
async function bedsNow(
  trx: Trx,
  { trust, site }: Placed,
  all: readonly Coming[],
): Promise<Map<string, { ward: string | null; bed: string | null }>> {
  const rows = await trx
    .selectFrom('bed_stay')
    .leftJoin('bed_place', (join) =>
      join
        .onRef('bed_place.trust', '=', 'bed_stay.trust')
        .onRef('bed_place.site', '=', 'bed_stay.site')
        .onRef('bed_place.stay', '=', 'bed_stay.stay')
        .on('bed_place.to_at', 'is', null),
    )
    .select(['bed_stay.stay', 'bed_place.ward', 'bed_place.bed'])
    .where('bed_stay.trust', '=', trust)
    .where('bed_stay.site', '=', site)
    .where('bed_stay.stay', 'in', [...new Set(all.map(({ stay }) => stay))])
    .execute()
  return new Map(rows.map((row) => [row.stay, row]))
}
