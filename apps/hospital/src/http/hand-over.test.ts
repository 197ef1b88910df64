import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import { raiseAfterShift } from '../jobs/raise-after-shift.ts'
import { happen } from '../store/happen.ts'
import { openCall } from '../store/open-call.ts'
import { callById } from '../store/read-calls.ts'
import { makeRota } from '../testing/made-up-rota.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'

const ravi: Staff = { user: 'ravi', name: 'Ravi Made-up', ...place, roles: ['responder'], wards: 'all' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

onBoth(({ open }) => {
  // Half past seven in the morning: Ravi's night ends at eight.
  const time = movedTime(Date.UTC(2026, 10, 27, 7, 30))
  let service: TestService
  let next = 0
  beforeAll(async () => {
    service = await startService(await open(), time)
    await makeRota(service.services.database.db, service.services.clocks)
  })
  afterAll(() => service.close())

  const post = (url: string, payload = '') =>
    service.app.inject({ method: 'POST', url, headers: form, payload })
  const ring = async (): Promise<string> => {
    const { database, clocks } = service.services
    const event = { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: {} } as const
    return (await openCall(database.db, clocks, { ...place, clientKey: `key-${next++}`, event })).id
  }
  const call = async (id: string) => (await callById(service.services.database.db, place, id))?.call
  const raise = () => raiseAfterShift(service.services.database.db, service.services.clocks)

  test('Ravi goes home: one tap hands both of his calls to Nia, who is paged [H08]', async () => {
    const [first, second] = [await ring(), await ring()]
    service.be(ravi)
    for (const id of [first, second]) await post(`/desk/call/${id}/accept`)
    await post(`/desk/call/${second}/arrived`)
    const early = (await service.app.inject({ url: '/desk/hand-over' })).body
    expect(early).toMatch(/not on the rota now[\s\S]+Nia Made-up/)
    time.pass(minutes(31))
    const page = (await service.app.inject({ url: '/desk/hand-over' })).body
    expect(page).toContain('Hand all 2 calls over to Nia Made-up')
    await post('/desk/hand-over', 'to=nia')
    expect(await call(first)).toMatchObject({ standing: 'accepted', promise: { user: 'nia' } })
    expect(await call(second)).toMatchObject({ standing: 'with-patient', promise: { user: 'nia' } })
    const pages = await service.services.database.db
      .selectFrom('page')
      .select(['about', 'role'])
      .where('call', '=', second)
      .where('stopped_at', 'is', null)
      .execute()
    expect(pages).toEqual([{ about: 'still-open', role: 'responder' }])
    expect(await raise()).toBe(0)
  })

  test('a call that its holder went home with is paged for again, shown as not handed over, and taken over in one tap [H08]', async () => {
    const id = await ring()
    // Tom's shift has no end; Nia's ends at eight in the evening.
    service.be(nia)
    await post(`/desk/call/${id}/accept`)
    await post(`/desk/call/${id}/arrived`)
    time.pass(minutes(11 * 60))
    expect(await raise()).toBe(0)
    time.pass(minutes(60))
    expect(await raise()).toBe(3)
    expect(await raise()).toBe(0)
    service.be(ravi)
    expect((await service.app.inject({ url: '/desk' })).body).toContain(
      'Not handed over: their shift is over',
    )
    expect(await call(id)).toMatchObject({ standing: 'with-patient', paged: { role: 'responder', rung: 0 } })
    await post(`/desk/call/${id}/accept`)
    expect(await call(id)).toMatchObject({ standing: 'accepted', promise: { user: 'ravi' }, raisedAt: null })
  })

  test('whoever stays on after their shift says so in one tap, and is left alone [H08]', async () => {
    const { database, clocks } = service.services
    const id = await ring()
    service.be(ravi)
    await post(`/desk/call/${id}/accept`)
    await post(`/desk/call/${id}/arrived`)
    time.pass(minutes(13 * 60))
    expect(await raise()).toBeGreaterThan(0)
    await post(`/desk/call/${id}/still-mine`)
    expect(await call(id)).toMatchObject({
      standing: 'with-patient',
      promise: { user: 'ravi' },
      raisedAt: null,
    })
    expect(await raise()).toBe(0)
    const refused = await happen(database.db, clocks, place, id, (_call, at) => ({
      kind: 'kept',
      at,
      by: { kind: 'staff', user: 'nia', role: 'responder' },
    }))
    expect(refused).toMatchObject({ done: false, refused: { why: 'not-yours' } })
  })
})
