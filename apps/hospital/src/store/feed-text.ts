import { parseDay } from '@fresh-eyes/core/calendar'
import { sql, type Transaction } from 'kysely'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed, Tables } from './tables.ts'

/** How long the text of a message is kept, as somebody has approved it. */
export interface TextKept {
  /** From when it came. */
  days: number
  approvedBy: string
  /** A day like "2026-11-01". */
  approvedOn: string
}

/** What of it cannot be so. */
export function textKeptRefusals({ days, approvedBy, approvedOn }: TextKept): (keyof TextKept)[] {
  const refusals: (keyof TextKept)[] = []
  if (!(Number.isInteger(days) && days > 0 && days <= mostDays)) refusals.push('days')
  if (approvedBy === '') refusals.push('approvedBy')
  if (parseDay(approvedOn) === undefined) refusals.push('approvedOn')
  return refusals
}

// A hundred years.
const mostDays = 36_500

/** How long a site keeps the text of its feed's messages. Null where the trust has said nothing, and then nothing is taken away. */
export async function textKeptOf(db: Db, { trust, site }: Placed): Promise<TextKept | null> {
  const row = await db
    .selectFrom('adt_feed')
    .select(['text_days as days', 'text_approved_by as approvedBy', 'text_approved_on as approvedOn'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .executeTakeFirst()
  if (!row || row.days === null) return null
  return { days: row.days, approvedBy: row.approvedBy ?? '', approvedOn: row.approvedOn ?? '' }
}

/**
 * Writes down how long the text is kept; null keeps all of it. It must be such as `textKeptRefusals` has nothing against. Does nothing
 * on a site without a feed: there is no text, and a row here would say that there is a feed.
 */
export async function setTextKept(
  trx: Transaction<Tables>,
  { trust, site }: Placed,
  kept: TextKept | null,
  by: { who: string; at: number },
): Promise<void> {
  const values = {
    text_days: kept?.days ?? null,
    text_approved_by: kept?.approvedBy ?? null,
    text_approved_on: kept?.approvedOn ?? null,
  }
  const feed = await trx
    .updateTable('adt_feed')
    .set(values)
    .where('trust', '=', trust)
    .where('site', '=', site)
    .returning('site')
    .executeTakeFirst()
  if (!feed) return
  const more = kept ? { ...kept } : { days: null }
  await audit(trx, { trust, site }, { ...by, did: 'feed.text-days-set', to: site, more })
}

/** How much text of messages a site has. */
export interface TextThere {
  messages: number
  /** When the oldest came; null when there is none. */
  since: number | null
  /** By the size of the newest of them: to measure every one would read them all. */
  bytes: number
  /** Those that stay because they are on the list of messages to look at. */
  unseen: number
}

const measured = 1000

/** How much text there is, and since when. */
export async function textThere(db: Db, { trust, site }: Placed): Promise<TextThere> {
  const there = db
    .selectFrom('feed_message')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('raw_gone_at', 'is', null)
  const newest = there
    .select(sql<number>`octet_length(raw)`.as('bytes'))
    .orderBy('received_at', 'desc')
    .limit(measured)
  const [all, size, unseen] = await Promise.all([
    there
      .select(({ fn }) => [fn.countAll<number>().as('messages'), fn.min('received_at').as('since')])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom(newest.as('newest'))
      .select(sql<number>`coalesce(avg(bytes), 0)::float8`.as('each'))
      .executeTakeFirstOrThrow(),
    there
      .where('standing', 'in', ['look', 'refused'])
      .where('seen_at', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('messages'))
      .executeTakeFirstOrThrow(),
  ])
  const messages = Number(all.messages)
  return {
    messages,
    since: all.since,
    bytes: Math.round(messages * size.each),
    unseen: Number(unseen.messages),
  }
}

/**
 * Takes away the text of at most `most` messages that came before an instant, the oldest first, and gives how many. What each is known
 * by stays: its hash, so that the same bytes are the same message, its control id, when it came and what became of it. What somebody
 * still has to look at keeps its text. The database refuses it where the trust has not said how long text is kept.
 */
export async function takeTextAway(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  { before, most }: { before: number; most: number },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const at = clocks.wall()
    const gone = await trx
      .with('due', (also) =>
        also
          .selectFrom('feed_message')
          .select('message')
          .where('trust', '=', trust)
          .where('site', '=', site)
          .where('raw_gone_at', 'is', null)
          .where('received_at', '<', before)
          .where(({ or, eb }) =>
            or([eb('standing', 'in', ['applied', 'kept']), eb('seen_at', 'is not', null)]),
          )
          .orderBy('received_at')
          .limit(most)
          .forUpdate()
          .skipLocked(),
      )
      .updateTable('feed_message')
      .set({ raw: sql<Uint8Array>`''::bytea`, raw_gone_at: at })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('message', 'in', ({ selectFrom }) => selectFrom('due').select('message'))
      .executeTakeFirstOrThrow()
    const messages = Number(gone.numUpdatedRows)
    if (messages > 0) {
      const line = { at, who: 'service', did: 'feed.text-taken-away', to: site, more: { messages } }
      await audit(trx, { trust, site }, line)
    }
    return messages
  })
}
