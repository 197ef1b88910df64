import type { Staff } from '@fresh-eyes/ward/roles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFeed } from '../mllp/start-feed.ts'
import { adt, ada, connectSender } from '../testing/made-up-feed.ts'
import { place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { startService, type TestService } from '../testing/start-service.ts'

const otto: Staff = { user: 'otto', name: 'Otto Made-up', ...place, roles: ['operator'], wards: 'all' }
const strict = { processing: 'P', silentAfter: '15' }

onBoth(({ open }) => {
  let service: TestService
  beforeAll(async () => void (service = await startService(await open())))
  afterAll(() => service.close())

  const get = async (url: string) => (await service.app.inject({ url })).body
  const post = (fields: Record<string, string>) =>
    service.app.inject({
      method: 'POST',
      url: '/feed/settings',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })

  test('before there is a feed the strict settings stand in the form, and looking makes none', async () => {
    service.be(otto)
    expect(await get('/feed/settings')).toContain('No feed is set up for this site yet')
    expect(await service.services.database.db.selectFrom('adt_feed').selectAll().execute()).toEqual([])
  })

  test('what cannot be read is refused, and what was typed is kept', async () => {
    service.be(otto)
    const refused = await post({ numbersOf: 'HAZ|EL', diedCodes: '20', silentAfter: 'long' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('as PID-3.4 names it')
    expect(refused.body).toContain('Take one kind of message or more')
    expect(refused.body).toContain('value="HAZ|EL"')
  })

  test('kept, they hold for the feed that is running, and are in the audit', async () => {
    service.be(otto)
    const sent = (): string =>
      adt('A01', ada, { at: '20261127010000', bed: 'OAK^BAY1^4' }).replace('|P|2', '|T|2')
    const config = { ...place, host: '127.0.0.1', port: 0, from: [], tls: undefined }
    const feed = await startFeed(service.services, config, 20)
    const sender = await connectSender(feed.port)
    expect(await sender.say(sent())).toContain('MSA|AR')
    expect((await post({ ...strict, numbersOf: '', processing: 'T' })).statusCode).toBe(303)
    await expect.poll(async () => sender.say(`${sent()}`)).toContain('MSA|AA')
    sender.socket.destroy()
    await feed.close()
    const row = await service.services.database.db
      .selectFrom('audit')
      .select(['who', 'line'])
      .where('did', '=', 'feed.set')
      .executeTakeFirstOrThrow()
    expect(row.who).toBe('staff otto operator')
    expect(row.line).toContain('"processing":"T"')
  })
})
