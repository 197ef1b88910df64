import type { AskedAt, Asking } from '@fresh-eyes/ward/question'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

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
