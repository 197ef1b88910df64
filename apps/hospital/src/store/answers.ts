import { randomUUID } from 'node:crypto'
import { prompts, type AskedAt, type Asking } from '@fresh-eyes/ward/question'
import { sql, type Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import { ruleOf } from './instruments.ts'
import type { Placed, Tables } from './tables.ts'

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

/**
 * Keeps an answer with its audit line in one transaction, and says so after that. The person stays the one who was asked: an answer
 * that waited while the bed changed hands goes to them, and says that it did (hazard H04).
 */
export function keepAnswer(db: Db, coming: Coming): Promise<StoredAnswer | { refused: AnswerRefused }> {
  const { trust, site, stay, asking } = coming
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('bed_stay')
      .select('stay')
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('stay', '=', stay)
      .executeTakeFirst()
    if (!known) return { refused: 'no-such-stay' as const }
    const rule = await ruleOf(trx, coming, coming.ward)
    const tell = prompts(rule, asking)
    const id = randomUUID()
    const row = await trx
      .insertInto('question_answer')
      .values({
        trust,
        site,
        answer: id,
        client_key: coming.clientKey,
        stay,
        ward: coming.ward,
        bed: coming.bed,
        instrument: asking.instrument.id,
        version: asking.instrument.version,
        asked_at: coming.askedAt,
        received_at: coming.receivedAt,
        state: asking.state,
        asking: JSON.stringify(asking),
        asked_by: coming.askedBy,
        sent_by: coming.sentBy,
        bed_changed: await bedChanged(trx, coming),
        prompted_at: tell ? coming.receivedAt : null,
        told_at: null,
        told_by: null,
      })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'client_key']).doNothing())
      .returning('answer')
      .executeTakeFirst()
    if (!row) return { id: await idOf(trx, coming), prompts: tell, isNew: false }
    await audit(trx, coming, {
      at: coming.receivedAt,
      who: coming.who,
      did: `question.${asking.state}`,
      to: id,
    })
    await sql`select pg_notify('questions', ${`${trust}/${site}`})`.execute(trx)
    return { id, prompts: tell, isNew: true }
  })
}

async function bedChanged(
  trx: Transaction<Tables>,
  { trust, site, stay, ward, bed }: Coming,
): Promise<boolean> {
  const now = await trx
    .selectFrom('bed_place')
    .select(['ward', 'bed'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', '=', stay)
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return now?.ward !== ward || now.bed !== bed
}

async function idOf(trx: Transaction<Tables>, { trust, site, clientKey }: Coming): Promise<string> {
  const { answer } = await trx
    .selectFrom('question_answer')
    .select('answer')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('client_key', '=', clientKey)
    .executeTakeFirstOrThrow()
  return answer
}

/** An answer in a list, with what the lists say about it. */
export interface ListedAnswer extends AskedAt {
  id: string
  receivedAt: number
  bedChanged: boolean
  askedBy: string | null
  /** The rule of then said to tell the nurse in charge. */
  prompted: boolean
  /** The rule said to tell the nurse in charge, and nobody has said yet that they were told. */
  toTell: boolean
}

/** What was asked on a ward in a stretch of time, oldest first. */
export async function answersIn(
  db: Db,
  { trust, site }: Placed,
  ward: string,
  from: number,
  to: number,
): Promise<ListedAnswer[]> {
  const rows = await db
    .selectFrom('question_answer')
    .select(listed)
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .where('asked_at', '>=', from)
    .where('asked_at', '<', to)
    .orderBy('asked_at')
    .execute()
  return rows.map(toListed)
}

/** What one person was asked and answered, newest first, each answer by itself. */
export async function answersOf(
  db: Db,
  { trust, site }: Placed,
  stay: string,
  most = 20,
): Promise<ListedAnswer[]> {
  const rows = await db
    .selectFrom('question_answer')
    .select(listed)
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('stay', '=', stay)
    .orderBy('asked_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(toListed)
}

/** Writes down that the nurse in charge was told. The first to say so stands. */
export function nurseWasTold(
  db: Db,
  place: Placed,
  stay: string,
  by: { who: string; user: string; at: number },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const told = await trx
      .updateTable('question_answer')
      .set({ told_at: by.at, told_by: by.user })
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('stay', '=', stay)
      .where('prompted_at', 'is not', null)
      .where('told_at', 'is', null)
      .returning('answer')
      .execute()
    for (const { answer } of told)
      await audit(trx, place, { at: by.at, who: by.who, did: 'question.nurse-in-charge-told', to: answer })
    return told.length
  })
}

const listed = [
  'answer',
  'stay',
  'bed',
  'asked_at',
  'received_at',
  'asking',
  'asked_by',
  'bed_changed',
  'prompted_at',
  'told_at',
] as const

function toListed(row: {
  answer: string
  stay: string
  bed: string
  asked_at: number
  received_at: number
  asking: Asking
  asked_by: string | null
  bed_changed: boolean
  prompted_at: number | null
  told_at: number | null
}): ListedAnswer {
  return {
    id: row.answer,
    stay: row.stay,
    bed: row.bed,
    askedAt: row.asked_at,
    receivedAt: row.received_at,
    asking: row.asking,
    askedBy: row.asked_by,
    bedChanged: row.bed_changed,
    prompted: row.prompted_at !== null,
    toTell: row.prompted_at !== null && row.told_at === null,
  }
}
