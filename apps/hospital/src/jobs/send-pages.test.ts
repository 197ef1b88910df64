import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { minutes, seconds } from '@fresh-eyes/ward/instant'
import { makePagers, noConnections, type Connections } from '../connections.ts'
import type { Pager } from '../pagers/pager.ts'
import { openCall } from '../store/open-call.ts'
import { makeRota } from '../testing/made-up-rota.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { startGateway, startMailServer, type Gateway } from '../testing/paging-provider.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'
import { escalate } from './escalate.ts'
import { sendPages } from './send-pages.ts'

onBoth(({ open }) => {
  const time = movedTime()
  let service: TestService
  let gateway: Gateway
  let mail: Awaited<ReturnType<typeof startMailServer>>
  let pagers: Pager[]
  let origin: string
  let next = 0

  beforeAll(async () => {
    gateway = await startGateway()
    mail = await startMailServer()
    const connections: Connections = {
      ...noConnections,
      pagers: [
        gateway.setup('sms'),
        {
          kind: 'smtp',
          name: 'mail',
          url: mail.url,
          from: 'ward@hazel.example',
          patienceSeconds: 1,
          receiptWithinSeconds: 60,
        },
      ],
    }
    pagers = makePagers(connections.pagers)
    service = await startService(await open(), time, connections)
    await makeRota(service.services.database.db, service.services.clocks)
    await service.app.listen({ port: 0, host: '127.0.0.1' })
    origin = service.app.listeningOrigin
  })
  afterAll(async () => {
    for (const pager of pagers) pager.close()
    await service.close()
    await gateway.close()
    await mail.close()
  })
  beforeEach(async () => {
    gateway.be({})
    gateway.arrived.length = 0
    mail.mails.length = 0
    mail.refuse(false)
    await service.services.database.db.deleteFrom('page_try').execute()
    await service.services.database.db.deleteFrom('page').execute()
    await service.services.database.db.updateTable('call').set({ closed_at: 1, next_due: null }).execute()
  })

  const ring = (): Promise<{ id: string }> =>
    openCall(service.services.database.db, service.services.clocks, {
      ...place,
      clientKey: `key-${next++}`,
      event: {
        by: { kind: 'caller' },
        channel: 'page',
        ward: 'oak',
        told: {
          patientName: 'Planted Patient',
          worry: 'planted worry',
          callBackNumber: '07700 900999',
          bed: '4',
        },
      },
    })
  const send = (): Promise<number> =>
    sendPages(service.services.database.db, service.services.clocks, {
      pagers,
      origin,
      check: { pager: 'sms', to: 'machine' },
    })
  const pageRow = () =>
    service.services.database.db
      .selectFrom('page')
      .select(['role', 'sent_at', 'received_at', 'failed', 'attempts'])
      .orderBy('rung')
      .execute()
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      if (await holds()) return
      await new Promise((done) => setTimeout(done, 20))
    }
    throw new Error('It did not come to hold.')
  }

  test('a page goes to whoever is on the rota at 3 in the morning, and is received when the gateway says so', async () => {
    await ring()
    await send()
    expect(gateway.arrived).toHaveLength(1)
    const sent = JSON.parse(gateway.arrived[0]?.body ?? '') as { to: string; message: string }
    // Ravi has the night.
    expect(sent.to).toBe('+447700900101')
    await until(async () => (await pageRow())[0]?.received_at !== null)
    time.pass(minutes(30))
    await send()
    expect(gateway.arrived).toHaveLength(1)
  })

  test('a page names a ward and what to do, and nobody [H15]', async () => {
    gateway.be({ status: 500 })
    await ring()
    await send()
    expect((JSON.parse(gateway.arrived[0]?.body ?? '') as { message: string }).message).toBe(
      'A call is waiting on Oak ward. Open the desk.',
    )
    // In the name of a page any letters can come together by chance.
    const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
    const everything = (JSON.stringify(gateway.arrived) + mail.mails.join()).replaceAll(ids, 'id')
    expect(mail.mails).toHaveLength(1)
    for (const planted of ['Planted', 'planted', '900999', 'bed']) expect(everything).not.toContain(planted)
  })

  test.each([
    ['answers 500', { status: 500 }, 'answered-500'],
    ['does not answer', { hang: true }, 'no-answer-in-time'],
  ])('a gateway that %s: the mail goes out in the same breath [H09]', async (_name, how, trouble) => {
    gateway.be(how)
    await ring()
    await send()
    expect(mail.mails).toHaveLength(1)
    expect(mail.mails[0]).toContain('To: ravi@hazel.example')
    const tries = await service.services.database.db
      .selectFrom('page_try')
      .select(['pager', 'failed'])
      .orderBy('tried_at')
      .orderBy('failed')
      .execute()
    expect(tries).toContainEqual({ pager: 'sms', failed: trouble })
  })

  test('every way is dead: the desk says so at once, it is tried again for as long as it stands, and gets through when one is back [H09]', async () => {
    await gateway.close()
    mail.refuse(true)
    await ring()
    await send()
    service.be(nia)
    const desk = async () => (await service.app.inject({ url: '/desk' })).body
    expect((await pageRow())[0]).toMatchObject({ sent_at: null, failed: 'refused-by-mail-server' })
    expect(await desk()).toContain('Pages are not getting through')
    for (let tries = 0; tries < 6; tries++) {
      time.pass(seconds(61))
      await send()
    }
    expect((await pageRow())[0]?.attempts).toBe(7)
    await gateway.open()
    time.pass(seconds(61))
    await send()
    await until(async () => (await pageRow())[0]?.received_at !== null)
    expect(await desk()).not.toContain('Pages are not getting through')
  })

  test('answered 200 and no receipt is not received: the next way is tried, and the desk says so [H09]', async () => {
    gateway.be({ receipts: false })
    await ring()
    await send()
    expect(mail.mails).toHaveLength(0)
    time.pass(seconds(31))
    await send()
    expect(mail.mails).toHaveLength(1)
    expect((await pageRow())[0]).toMatchObject({ received_at: null, failed: 'no-receipt-in-time' })
  })

  test('with every provider dead the chain goes up by itself [H10]', async () => {
    await gateway.close()
    mail.refuse(true)
    await ring()
    await send()
    time.pass(seconds(121))
    await escalate(service.services.database.db, service.services.clocks)
    await send()
    expect((await pageRow()).map(({ role }) => role)).toEqual(['responder', 'site-manager'])
    await gateway.open()
  })

  test('a message tried again keeps its key until it was accepted, and a receipt twice is one', async () => {
    gateway.be({ status: 503 })
    await ring()
    await send()
    gateway.be({ receipts: false })
    time.pass(seconds(61))
    await send()
    const [first, second] = gateway.arrived
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
    expect(first?.headers.authorization).toBe('Bearer made-up')
    if (!second) throw new Error('Nothing arrived.')
    expect(await gateway.receive(second)).toBe(200)
    const received = (await pageRow())[0]?.received_at
    time.pass(1000)
    expect(await gateway.receive(second)).toBe(200)
    expect((await pageRow())[0]?.received_at).toBe(received)
  })

  test('a receipt for a message that we never sent is not kept', async () => {
    const answer = await fetch(`${origin}/pages/sms/00000000-0000-4000-8000-000000000000`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"status":"delivered"}',
    })
    expect(answer.status).toBe(404)
  })

  test('nobody is on the rota for the role: the site hub is paged [H03]', async () => {
    await service.services.database.db.updateTable('rota').set({ until_at: 1 }).execute()
    await ring()
    await send()
    expect((JSON.parse(gateway.arrived[0]?.body ?? '') as { to: string }).to).toBe('+447700900104')
  })
})
