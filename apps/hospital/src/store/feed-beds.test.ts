import { CompiledQuery, createQueryId, sql, type RootOperationNode } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenForFeed, type FeedListener } from '../mllp/listen.ts'
import { ada, adt, ben, connectSender, rules, type Sender } from '../testing/made-up-feed.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { admitByHand, inBedsNow, stayOfFeed } from './beds.ts'
import { startClocks, type Clocks } from './clocks.ts'
import type { Database, Db } from './database.ts'

onBoth(({ open }) => {
  let database: Database
  let clocks: Clocks
  let feed: FeedListener
  let sender: Sender

  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, movedTime())
    const door = {
      ...place,
      host: '127.0.0.1',
      port: 0,
      from: ['127.0.0.1'],
      rules,
      patience: 200,
      largest: 20_000,
    }
    feed = await listenForFeed(database.db, clocks, door)
    sender = await connectSender(feed.port)
  })
  afterAll(async () => {
    sender.socket.destroy()
    await feed.close()
    await database.close()
  })

  const beds = async (ward: string): Promise<Record<string, string>> =>
    Object.fromEntries((await inBedsNow(database.db, place, ward)).map(({ bed, stay }) => [bed, stay]))
  const say = async (message: string): Promise<void> => expect(await sender.say(message)).toContain('|AA|')

  test('the daily question asks those whom the feed puts into beds, follows them through a swap, and no longer once they left [H04]', async () => {
    await say(adt('A01', ada, { at: '20261127010000', bed: 'OAK^BAY1^4' }))
    await say(adt('A01', ben, { at: '20261127010100', bed: 'ROWAN^BAY2^9' }))
    const [adaStay, benStay] = [(await beds('oak'))['BAY1 4'], (await beds('rowan'))['BAY2 9']]
    expect(adaStay).toBeDefined()
    const other = { who: ben, bed: 'OAK^BAY1^4', visit: `V${ben.number}` }
    await say(adt('A17', ada, { at: '20261127020000', bed: 'ROWAN^BAY2^9', other }))
    expect(await beds('oak')).toEqual({ 'BAY1 4': benStay })
    expect(await beds('rowan')).toEqual({ 'BAY2 9': adaStay })
    await say(adt('A03', ben, { at: '20261127030000', bed: 'OAK^BAY1^4' }))
    expect(await beds('oak')).toEqual({})
    await say(adt('A13', ben, { at: '20261127031000', bed: 'OAK^BAY1^4' }))
    expect(await beds('oak')).toEqual({ 'BAY1 4': benStay })
  })

  test('somebody who was placed by hand keeps the bed; whom the feed puts there stand beside them, and all are asked', async () => {
    const hand = { ward: 'oak', bed: 'BAY3 1', initials: 'CM' }
    await admitByHand(database.db, place, hand, { who: 'staff hana nurse', at: clocks.wall() })
    const cleo = { number: '40800091', family: 'MADE-UP', given: 'CLEO', born: '19500101' }
    const dev = { number: '40800092', family: 'MADE-UP', given: 'DEV', born: '19500102' }
    await say(adt('A01', cleo, { at: '20261127040000', bed: 'OAK^BAY3^1' }))
    await say(adt('A01', dev, { at: '20261127040100', bed: 'OAK^BAY3^1' }))
    const now = Object.keys(await beds('oak'))
    expect(now.filter((bed) => bed.startsWith('BAY3'))).toEqual(['BAY3 1', 'BAY3 1 (2)', 'BAY3 1 (3)'])
  })

  test('a stay of the feed is found among those of years without looking through them', async () => {
    const { db } = database
    const many = sql`insert into bed_stay (trust, site, stay, feed_stay)
      select ${place.trust}, ${place.site}, gen_random_uuid(), gen_random_uuid()::text from generate_series(1, 20000)`
    await many.execute(db)
    const { rows } = await sql<{ feed_stay: string; stay: string }>`
      select feed_stay, stay from bed_stay where feed_stay is not null limit 1`.execute(db)
    const [one] = rows
    expect(await stayOfFeed(db, place, one!.feed_stay)).toBe(one!.stay)
    expect(await stayOfFeed(db, place, one!.stay)).toBe(one!.stay)
    expect(await stayOfFeed(db, place, 'no id of ours')).toBeUndefined()
    const plan = await planOf(db, (watched) => stayOfFeed(watched, place, one!.feed_stay))
    expect(plan).toMatch(/Index Cond: [^"]*feed_stay/)
    expect(plan).not.toContain('Filter')
  })
})

/** How the database goes about the first question that is asked. */
async function planOf(db: Db, ask: (watched: Db) => Promise<unknown>): Promise<string> {
  const asked: RootOperationNode[] = []
  const watched: Db = db.withPlugin({
    transformQuery: ({ node }) => (asked.push(node), node),
    transformResult: async ({ result }) => result,
  })
  await ask(watched)
  const { sql: text, parameters } = db.getExecutor().compileQuery(asked[0]!, createQueryId())
  const { rows } = await db.executeQuery(CompiledQuery.raw(`explain ${text}`, [...parameters]))
  return JSON.stringify(rows)
}
