import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import { makePagers, noConnections } from '../connections.ts'
import { sendPages } from '../jobs/send-pages.ts'
import { openCalls } from '../store/read-calls.ts'
import { drillCalls, isDrill } from '../store/drills.ts'
import { makeRota } from '../testing/made-up-rota.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { startGateway, type Gateway } from '../testing/paging-provider.ts'
import { nia, startService, tom, type TestService } from '../testing/start-service.ts'

const sian: Staff = { user: 'sian', name: 'Sian Made-up', ...place, roles: ['safety-lead'], wards: 'all' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const words = { bed: '4', callerName: 'Rosa Made-up', worry: 'not like herself' }

onBoth(({ open }) => {
  const time = movedTime()
  let service: TestService
  let gateway: Gateway
  beforeAll(async () => {
    gateway = await startGateway()
    gateway.be({ receipts: false })
    const connections = { ...noConnections, pagers: [gateway.setup('sms')] }
    service = await startService(await open(), time, connections)
    await makeRota(service.services.database.db, service.services.clocks)
    await service.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await service.close()
    await gateway.close()
  })

  const post = (url: string, fields: Record<string, string>) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: form,
      payload: new URLSearchParams(fields).toString(),
    })

  test('whoever answers sees a drill byte for byte as they see a real call: desk, call, page and history', async () => {
    const key = /name="key" value="([^"]+)"/.exec((await service.app.inject({ url: '/oak' })).body)?.[1] ?? ''
    const sent = await post('/oak', { key, language: 'en', bed: words.bed })
    await post(sent.headers.location as string, {
      worry: words.worry,
      callerName: words.callerName,
      about: 'worse',
    })
    service.be(sian)
    const started = await post('/drills', { ward: 'oak', ...words })
    expect(started.headers.location).toBe('/drills?started=yes')

    const calls = await openCalls(service.services.database.db, place)
    expect(calls).toHaveLength(2)
    const drill = [...(await drillCalls(service.services.database.db, place))]
    expect(drill).toHaveLength(1)
    const real = calls.find(({ id }) => id !== drill[0])
    expect(await isDrill(service.services.database.db, place, real?.id ?? '')).toBe(false)

    const pagers = makePagers([gateway.setup('sms')])
    const paging = { pagers, origin: service.app.listeningOrigin, check: { pager: 'sms', to: 'machine' } }
    await sendPages(service.services.database.db, service.services.clocks, paging)
    const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
    const pages = gateway.arrived.map(({ body }) => body.replaceAll(uuid, 'id'))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toBe(pages[1])

    for (const who of [nia, tom]) {
      service.be(who)
      const desk = (await service.app.inject({ url: '/desk' })).body
      const cards = desk.split('<li').filter((part) => part.includes('data-call='))
      const seen = calls.map(async ({ id, reference }) => {
        const card = cards.find((each) => each.includes(`data-call="${id}"`)) ?? ''
        const call = (await service.app.inject({ url: `/desk/call/${id}` })).body
        return [card.split('</li>')[0] ?? '', call].map((text) =>
          text.replaceAll(id, 'id').replaceAll(reference, 'reference'),
        )
      })
      const [one, two] = await Promise.all(seen)
      expect(one?.[0]).toContain('not like herself')
      expect(one).toEqual(two)
    }
  })

  test('a drill is measured from end to end, and only whoever runs drills sees it', async () => {
    const [id] = [...(await drillCalls(service.services.database.db, place))]
    service.be(nia)
    time.pass(minutes(2))
    await post(`/desk/call/${id}/accept`, {})
    time.pass(minutes(3))
    await post(`/desk/call/${id}/arrived`, {})
    expect((await service.app.inject({ url: '/drills' })).statusCode).toBe(403)
    service.be(sian)
    const page = (await service.app.inject({ url: '/drills' })).body
    expect(page).toMatch(/<span>2 min 0 s<\/span>/)
    expect(page).toMatch(/<span>5 min 0 s<\/span>/)
    expect(page).toMatch(/<span>not yet<\/span>/)
  })
})
