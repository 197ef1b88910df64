import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openPostgres } from '../store/database.ts'
import { startClocks } from '../store/clocks.ts'
import { ada, adt, connectSender, rules, type Sender } from '../testing/made-up-feed.ts'
import { newPostgres } from '../testing/on-both.ts'
import { startService } from '../testing/start-service.ts'
import { listenForFeed } from './listen.ts'

const sites = 15

test('the feeds of many sites, all writing at once, leave lines to the database for calls [H01]', async () => {
  const address = await newPostgres()
  const service = await startService(await openPostgres(address))
  const { db } = service.services.database
  const clocks = await startClocks(db)
  const other = new Client({ connectionString: address })
  await other.connect()
  const senders: Sender[] = []
  const listeners = await Promise.all(
    Array.from({ length: sites }, async (_, n) => {
      const site = { trust: `trust-${n}`, site: 'site' }
      await db.insertInto('trust').values({ trust: site.trust, name: site.trust }).execute()
      await db
        .insertInto('site')
        .values({ ...site, name: site.trust, phone: '01632 960 999' })
        .execute()
      return listenForFeed(db, clocks, { ...site, host: '127.0.0.1', port: 0, from: [], rules })
    }),
  )
  try {
    for (const { port } of listeners) senders.push(await connectSender(port))
    // No message can be kept until this is let go: each feed that writes holds a line to the database meanwhile.
    await other.query('begin; lock table feed_message in exclusive mode')
    const answers = Promise.all(
      senders.map((sender) => sender.say(adt('A01', ada, { at: '20261127120000', bed: 'OAK^A^1' }))),
    )
    const waiting = async () =>
      Number(
        (await other.query("select count(*) from pg_locks where not granted and locktype = 'relation'"))
          .rows[0].count,
      )
    await expect.poll(waiting).toBeGreaterThan(0)
    const page = await service.app.inject({ url: '/oak' })
    const key = /name="key" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const called = await service.app.inject({
      method: 'POST',
      url: '/oak',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ key }).toString(),
    })
    expect(called.statusCode).toBe(303)
    expect(await waiting()).toBeGreaterThan(0)
    await other.query('commit')
    for (const answer of await answers) expect(answer).toContain('|AA|')
  } finally {
    await other.end()
    for (const { socket } of senders) socket.destroy()
    await Promise.all(listeners.map((listener) => listener.close()))
    await service.close()
  }
})
