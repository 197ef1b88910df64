import { readIncoming } from '../mllp/read-incoming.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { takeMessages } from '../store/feed-messages.ts'
import type { Placed } from '../store/tables.ts'
import { wardsOfSite, madeUpDay } from './made-up-day.ts'
import { rules } from './made-up-feed.ts'
import { place } from './made-up-ward.ts'
import { chances } from './mutate.ts'

/** Feeds one made-up day to two sites: to one in order and one by one, to the other shuffled, doubled and in lots. Gives what each knows. */
export async function feedTwoOrders(
  db: Db,
  clocks: Clocks,
  seed: number,
  messages: number,
): Promise<[object, object]> {
  const chance = chances(seed)
  const day = madeUpDay(messages, 5, chance).map(
    (text) => readIncoming({ kind: 'message', bytes: Buffer.from(text) }, rules, 0).incoming,
  )
  const inOrder = await makeSite(db, `in-order-${seed}`)
  const shuffled = await makeSite(db, `shuffled-${seed}`)
  for (const message of day) await takeMessages(db, clocks, inOrder, [message])
  const doubled = [...day, ...day.filter(() => chance(3) === 0)]
    .map((message) => ({ message, by: chance(1_000_000) }))
    .toSorted((one, other) => one.by - other.by)
  for (let from = 0; from < doubled.length;) {
    const lot = doubled.slice(from, from + 1 + chance(12))
    await takeMessages(
      db,
      clocks,
      shuffled,
      lot.map(({ message }) => message),
    )
    from += lot.length
  }
  return [await wardsOfSite(db, inOrder), await wardsOfSite(db, shuffled)]
}

async function makeSite(db: Db, site: string): Promise<Placed> {
  await db
    .insertInto('site')
    .values({ trust: place.trust, site, name: site, phone: '01632 960 999' })
    .execute()
  return { trust: place.trust, site }
}
