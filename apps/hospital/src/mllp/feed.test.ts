import { afterAll, beforeAll, expect, test } from 'vitest'
import { startClocks, type Clocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { peopleOnWard } from '../store/stays.ts'
import { ada, adt, ben, connectSender, framed, rules, type Sender } from '../testing/made-up-feed.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { listenForFeed, type FeedListener } from './listen.ts'

onBoth(({ open }) => {
  let database: Database
  let clocks: Clocks
  let feed: FeedListener
  let sender: Sender
  const time = movedTime()

  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, time)
    const door = {
      ...place,
      host: '127.0.0.1',
      port: 0,
      from: ['127.0.0.1'],
      rules,
      patience: 300,
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

  const on = async (ward: string) =>
    (await peopleOnWard(database.db, place, ward, clocks.wall())).map(
      ({ person, stay }) => `${stay.place?.bed} ${person.given}`,
    )

  test('an admission is answered, and the person is in the bed', async () => {
    const answer = await sender.say(adt('A01', ada, { at: '20261127010000', bed: 'OAK^BAY1^4' }))
    expect(answer).toMatch(/\rMSA\|AA\|MADE-UP-\d+\|/)
    expect(await on('oak')).toEqual(['4 ADA'])
  })

  test('a swap puts each where the message says, however often it is sent', async () => {
    await sender.say(adt('A01', ben, { at: '20261127010100', bed: 'ROWAN^BAY2^9' }))
    const swap = adt('A17', ada, {
      at: '20261127020000',
      bed: 'ROWAN^BAY2^9',
      other: { who: ben, bed: 'OAK^BAY1^4', visit: 'V40800002' },
    })
    for (let times = 0; times < 3; times++) expect(await sender.say(swap)).toContain('|AA|')
    expect(await on('oak')).toEqual(['4 BEN'])
    expect(await on('rowan')).toEqual(['9 ADA'])
  })

  void framed
})
