import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes, seconds } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import { noConnections } from '../connections.ts'
import { escalate } from '../jobs/escalate.ts'
import { callById, openCalls } from '../store/read-calls.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { hana, nia, startService, type TestService } from '../testing/start-service.ts'

const secret = 'a made-up secret of some length'
const gwen: Staff = { user: 'gwen', name: 'Gwen Made-up', ...place, roles: ['switchboard'], wards: 'all' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

onBoth(({ open }) => {
  const time = movedTime()
  let service: TestService
  let next = 0
  beforeAll(async () => {
    service = await startService(await open(), time, {
      ...noConnections,
      switchboards: { 'hazel/hazel-general': { secret } },
    })
  })
  afterAll(() => service.close())

  const say = (said: object, headers?: Record<string, string>) => {
    const payload = JSON.stringify(said)
    const signature = `sha256=${createHmac('sha256', secret).update(payload).digest('hex')}`
    return service.app.inject({
      method: 'POST',
      url: '/switchboard/hazel/hazel-general',
      headers: { 'content-type': 'application/json', ...(headers ?? { 'x-signature': signature }) },
      payload,
    })
  }
  const called = async (reference: string) => {
    const all = await openCalls(service.services.database.db, place)
    return all.find((call) => call.reference === reference)
  }
  const referenceOf = (answer: { body: string }): string =>
    (JSON.parse(answer.body) as { reference: string }).reference
  const pagesOf = async (call: string): Promise<string[]> => {
    const rows = await service.services.database.db
      .selectFrom('page')
      .select('role')
      .where('call', '=', call)
      .orderBy('rung')
      .execute()
    return rows.map(({ role }) => role)
  }
  const desk = async (): Promise<string> => {
    service.be(nia)
    return (await service.app.inject({ url: '/desk' })).body
  }

  test('before a switchboard was heard the desk says that unanswered calls are not seen; silence is said with its time', async () => {
    expect(await desk()).toContain('Unanswered telephone calls are not seen')
    await say({ event: 'heartbeat', everySeconds: 10 })
    expect(await desk()).not.toContain('nanswered telephone calls')
    time.pass(seconds(31))
    expect(await desk()).toContain('The switchboard feed has been silent since 03:00')
    await say({ event: 'heartbeat' })
    expect(await desk()).not.toContain('silent')
  })

  test.each([
    ['abandoned', {}],
    ['left with voicemail', { voicemail: true, answered: true }],
  ])('a call that was %s is in the queue, paged and raised at once [H01]', async (_how, end) => {
    const line = `line-${next++}`
    const reference = referenceOf(await say({ event: 'offered', call: line, from: '07700 900555' }))
    const stored = await called(reference)
    expect(stored?.call.missed).toBe(true)
    expect(await pagesOf(stored?.id ?? '')).toEqual(['responder'])
    if ('voicemail' in end) await say({ event: 'answered', call: line, voicemail: true })
    await say({ event: 'ended', call: line, ...end })
    expect((await called(reference))?.call).toMatchObject({ missed: true, standing: 'waiting' })
    expect(await pagesOf(stored?.id ?? '')).toEqual(['responder', 'site-manager'])
    expect(await desk()).toContain('Nobody has picked up the telephone')
  })

  test('all handsets off: only the ringing is ever heard, and the call goes up the chain by itself [H01]', async () => {
    const reference = referenceOf(await say({ event: 'offered', call: `line-${next++}` }))
    const stored = await called(reference)
    time.pass(minutes(2))
    while ((await escalate(service.services.database.db, service.services.clocks)) > 0) continue
    expect((await pagesOf(stored?.id ?? '')).slice(0, 2)).toEqual(['responder', 'site-manager'])
    expect((await called(reference))?.call.missed).toBe(true)
  })

  test('the end is lost, or comes first, or everything comes twice: one call, and answered is answered', async () => {
    const events = ['offered', 'answered', 'ended']
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...events, ...events], { minLength: 2 }), async (order) => {
        const line = `line-${next++}`
        const before = (await openCalls(service.services.database.db, place)).length
        let reference = ''
        for (const event of order) reference = referenceOf(await say({ event, call: line }))
        expect((await openCalls(service.services.database.db, place)).length).toBe(before + 1)
        const stored = await called(reference)
        expect(stored?.call.missed).toBe(!order.includes('answered'))
      }),
      { numRuns: 8 },
    )
  })

  test('a second call from one number is shown as that', async () => {
    await say({ event: 'offered', call: `line-${next++}`, from: '07700 900777' })
    const second = referenceOf(await say({ event: 'offered', call: `line-${next++}`, from: '07700 900777' }))
    expect((await called(second))?.call.before).not.toBeNull()
  })

  test('without the secret nothing is taken; with it as a token it is', async () => {
    expect((await say({ event: 'offered', call: 'x' }, { 'x-signature': 'sha256=00' })).statusCode).toBe(401)
    expect((await say({ event: 'offered', call: 'x' }, {})).statusCode).toBe(401)
    expect((await say({ event: 'heartbeat' }, { authorization: `Bearer ${secret}` })).statusCode).toBe(200)
    expect((await say({ event: 'offered' })).statusCode).toBe(400)
  })

  test('whoever picks up pages the team with an empty form, reads a reference out, and asks after [H16]', async () => {
    service.be(gwen)
    const key =
      /name="key" value="([^"]+)"/.exec((await service.app.inject({ url: '/phone' })).body)?.[1] ?? ''
    const sent = await service.app.inject({
      method: 'POST',
      url: '/phone',
      headers: form,
      payload: `key=${key}`,
    })
    const again = await service.app.inject({
      method: 'POST',
      url: '/phone',
      headers: form,
      payload: `key=${key}`,
    })
    const mine = sent.headers.location as string
    expect(again.headers.location).toBe(mine)
    const id = mine.replace('/phone/', '')
    expect(await pagesOf(id)).toEqual(['responder'])
    const page = (await service.app.inject({ url: mine })).body
    const stored = await callById(service.services.database.db, place, id)
    expect(page).toContain(stored?.reference)
    await service.app.inject({
      method: 'POST',
      url: mine,
      headers: form,
      payload: 'ward=rowan&bed=7&worry=floppy',
    })
    expect((await callById(service.services.database.db, place, id))?.call).toMatchObject({
      channel: 'telephone',
      ward: 'rowan',
      told: { bed: '7', worry: 'floppy' },
    })
  })

  test('a call of the switchboard is picked up, and not made a second time', async () => {
    const reference = referenceOf(await say({ event: 'offered', call: `line-${next++}` }))
    const id = (await called(reference))?.id ?? ''
    service.be(gwen)
    expect((await service.app.inject({ url: '/phone' })).body).toContain(reference)
    await service.app.inject({ method: 'POST', url: `/phone/${id}/picked-up`, headers: form, payload: '' })
    expect((await called(reference))?.call.missed).toBe(false)
  })

  test('whoever takes telephone calls sees no call that came another way, and a nurse sees no telephone', async () => {
    const page = await service.app.inject({ url: '/oak' })
    const key = /name="key" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    await service.app.inject({ method: 'POST', url: '/oak', headers: form, payload: `key=${key}` })
    const byPage = (await openCalls(service.services.database.db, place)).find(
      ({ call }) => call.channel === 'page',
    )
    service.be(gwen)
    expect((await service.app.inject({ url: `/phone/${byPage?.id}` })).statusCode).toBe(404)
    service.be(hana)
    expect((await service.app.inject({ url: '/phone' })).statusCode).toBe(403)
  })
})
