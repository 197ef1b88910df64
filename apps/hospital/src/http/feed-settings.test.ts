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
  const post = (fields: Record<string, string>, url = '/feed/settings') =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })

  test('before there is a feed the strict settings stand in the form, and looking makes none', async () => {
    service.be(otto)
    expect(await get('/feed/settings')).toContain('No feed is set up for this site yet')
    const days = { days: '90', approvedBy: 'Records committee', approvedOn: '2026-11-01' }
    await post(days, '/feed/settings/text')
    expect(await get('/feed/settings')).not.toContain('How long the text')
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

  const ninety = { days: '90', approvedBy: 'Records committee', approvedOn: '2026-11-01' }

  test('how much text of messages there is stands on the page, and that nothing of it is taken away', async () => {
    service.be(otto)
    const page = await get('/feed/settings')
    expect(page.replaceAll(/\s+/g, ' ')).toMatch(
      /There is the text of \d messages, less than 1 MB\. The oldest came on/,
    )
    expect(page).toContain('Nothing is taken away.')
  })

  test('how long it is kept is refused beside the field that is wrong, and what was typed is kept', async () => {
    service.be(otto)
    const refused = await post({ ...ninety, days: '1.5', approvedOn: 'soon' }, '/feed/settings/text')
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toMatch(/id="days-wrong">Give whole days/)
    expect(refused.body).toContain('value="1.5"')
    expect(refused.body).toMatch(/id="approvedOn-wrong">/)
    expect(refused.body).not.toContain('id="approvedBy-wrong"')
    expect(await get('/feed/settings')).toContain('Nothing is taken away.')
  })

  test('kept, it says how long and who approved it, and is in the audit; emptied, nothing is taken away', async () => {
    service.be(otto)
    expect((await post(ninety, '/feed/settings/text')).statusCode).toBe(303)
    const page = (await get('/feed/settings')).replaceAll(/\s+/g, ' ')
    expect(page).toContain('After 90 days the text of a message is taken away')
    expect(page).toContain('Approved by Records committee, 1 November 2026.')
    // Changing how the feed is read leaves it as it is.
    await post({ ...strict, numbersOf: 'HAZEL' })
    expect(await get('/feed/settings')).toContain('After 90 days')
    const row = await service.services.database.db
      .selectFrom('audit')
      .select(['who', 'line'])
      .where('did', '=', 'feed.text-days-set')
      .executeTakeFirstOrThrow()
    expect(row.who).toBe('staff otto operator')
    expect(row.line).toContain('"days":90')
    await post({ ...ninety, days: '' }, '/feed/settings/text')
    expect(await get('/feed/settings')).toContain('Nothing is taken away.')
  })

  test('a message whose text was taken away says so where it stood', async () => {
    service.be(otto)
    const { db } = service.services.database
    await post(ninety, '/feed/settings/text')
    const hundredDays = 100 * 24 * 60 * 60_000
    await db
      .updateTable('feed_message')
      .set({ received_at: Date.now() - hundredDays })
      .execute()
    const goneAt = Date.now()
    const { message } = await db
      .updateTable('feed_message')
      .set({ raw: Buffer.of(), raw_gone_at: goneAt })
      .where('standing', '=', 'applied')
      .returning('message')
      .executeTakeFirstOrThrow()
    expect(await get(`/feed/message/${message}`)).toContain('Its text was taken away on')
    expect((await get('/feed/settings')).replaceAll(/\s+/g, ' ')).toMatch(
      /However old, \d of them stays? until/,
    )
  })
})
