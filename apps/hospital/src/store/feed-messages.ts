import type { FeedEvent } from '@fresh-eyes/ward/stays'
import { sql, type Transaction } from 'kysely'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { MessageStanding } from './feed-tables.ts'
import { applyEvents } from './records.ts'
import type { Placed, Tables } from './tables.ts'

/** A message as it came and was read, ready to be kept. */
export interface Incoming {
  /** SHA-256 of its bytes. */
  message: string
  raw: Uint8Array
  receivedAt: number
  sender: string
  controlId: string
  trigger: string
  standing: MessageStanding
  why: string | null
  where: string | null
  events: FeedEvent[]
}

/**
 * Keeps messages and applies what they say, in one transaction: after it every one of them may be acknowledged. The same bytes again
 * are counted and change nothing, unless they were refused before and can be taken now. Throws what the database says; then none
 * was kept, and none may be acknowledged. Gives which of them were new, or taken only now.
 */
export async function takeMessages(
  db: Db,
  clocks: Clocks,
  place: Placed,
  incoming: readonly Incoming[],
): Promise<boolean[]> {
  const once = [
    ...new Map(incoming.map((each) => [each.message, { ...each, times: timesOf(each, incoming) }])).values(),
  ]
  return db.transaction().execute(async (trx) => {
    const fresh = await keep(trx, place, once)
    await applyEvents(
      trx,
      clocks,
      place,
      fresh.flatMap(({ events }) => events),
    )
    const taken = new Set(fresh.map(({ message }) => message))
    return incoming.map(({ message }) => taken.has(message))
  })
}

/** An incoming message with how often it came in this batch. */
type Counted = Incoming & { times: number }

const timesOf = ({ message }: Incoming, all: readonly Incoming[]): number =>
  all.filter((each) => each.message === message).length

/** Writes the messages down, and gives those that were not there, or were refused and can be taken now. */
async function keep(trx: Transaction<Tables>, place: Placed, incoming: Counted[]): Promise<Incoming[]> {
  const { trust, site } = place
  const rows = await trx
    .insertInto('feed_message')
    .values(
      incoming.map(
        ({ message, times, raw, receivedAt, sender, controlId, trigger, standing, why, where }) => ({
          ...{ trust, site, message, times, raw, sender, trigger, standing, why },
          ...{ received_at: receivedAt, control_id: controlId, where_: where },
        }),
      ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['trust', 'site', 'message'])
        .doUpdateSet({ times: sql<number>`feed_message.times + excluded.times` }),
    )
    .returning(['message', 'times', 'standing'])
    .execute()
  const before = new Map(rows.map((row) => [row.message, row]))
  const wasNew = ({ message, times }: Counted): boolean => before.get(message)?.times === times
  const nowTaken = incoming.filter(
    (each) =>
      !wasNew(each) && before.get(each.message)?.standing === 'refused' && each.standing !== 'refused',
  )
  for (const { message, standing, raw, receivedAt } of nowTaken) {
    await trx
      .updateTable('feed_message')
      // Its text may have been taken away since it was refused.
      .set({ standing, why: null, where_: null, raw, raw_gone_at: null, received_at: receivedAt })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('message', '=', message)
      .execute()
  }
  return [...incoming.filter(wasNew), ...nowTaken]
}
