import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { hana, nia, startService, tom, type TestService } from '../testing/start-service.ts'
import { openCall } from '../store/open-call.ts'

const grace: Staff = { ...hana, user: 'grace', name: 'Grace Made-up', roles: ['nurse-in-charge'] }
const rowanOnly: Staff = { ...nia, user: 'ravi', name: 'Ravi Made-up', wards: ['rowan'] }
const leila: Staff = { ...tom, user: 'leila', name: 'Leila Made-up', roles: ['safety-lead'] }

onBoth(({ open }) => {
  let service: TestService
  const time = movedTime()
  beforeAll(async () => void (service = await startService(await open(), time)))
  afterAll(() => service.close())

  const get = (url: string) => service.app.inject({ url })
  const post = (url: string, fields: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const ring = (ward: string, told = {}) =>
    openCall(service.services.database.db, service.services.clocks, {
      ...place,
      clientKey: Math.random().toString(36),
      event: { by: { kind: 'caller' }, channel: 'page', ward, told },
    })
  const why = { kind: 'call', reason: 'patient-now', words: 'Her daughter is shouting for me' }
  const lines = (did: string) =>
    service.services.database.db.selectFrom('audit').select('line').where('did', '=', did).execute()

  test('a nurse in charge opens one call with a reason, for half an hour, and no other [audit]', async () => {
    const [call, other] = [await ring('rowan', { worry: 'so very grey' }), await ring('rowan')]
    service.be(grace)
    const closed = await get(`/desk/call/${call.id}`)
    expect(closed.statusCode).toBe(403)
    expect(closed.body).not.toContain('so very grey')
    expect(closed.body).toContain(`/break-glass?call=${call.reference}`)

    const opened = await post('/break-glass', { ...why, call: call.reference })
    expect(opened.headers.location).toBe(`/desk/call/${call.id}`)
    const seen = await get(`/desk/call/${call.id}`)
    expect(seen.body).toContain('so very grey')
    expect(seen.body).toContain('You broke the glass to see this.')
    expect((await get(`/desk/call/${other.id}`)).statusCode).toBe(403)

    time.pass(minutes(30) - 1)
    expect((await get(`/desk/call/${call.id}`)).statusCode).toBe(200)
    time.pass(1)
    expect((await get(`/desk/call/${call.id}`)).statusCode).toBe(403)
  })

  test('looking is all that it gives to someone who answers no calls', async () => {
    const call = await ring('rowan')
    service.be(grace)
    await post('/break-glass', { ...why, call: call.reference })
    expect((await get(`/desk/call/${call.id}`)).body).not.toContain('Accept')
    expect((await post(`/desk/call/${call.id}/accept`)).statusCode).toBe(403)
  })

  test('someone who answers on another ward can answer the call that they opened', async () => {
    const call = await ring('oak')
    service.be(rowanOnly)
    expect((await get('/desk')).body).not.toContain(call.id)
    expect((await post(`/desk/call/${call.id}/accept`)).statusCode).toBe(403)
    await post('/break-glass', { ...why, kind: 'ward', ward: 'oak' })
    expect((await get('/break-glass')).body).toContain(`/desk/call/${call.id}`)
    expect((await post(`/desk/call/${call.id}/accept`)).headers.location).toBe('/desk')
  })

  test('is not opened without a reason in words, and what was typed stays', async () => {
    const call = await ring('rowan')
    service.be(grace)
    const before = (await lines('glass.broken')).length
    const refused = await post('/break-glass', { kind: 'call', call: call.reference, words: 'because' })
    expect(refused.statusCode).toBe(400)
    expect(refused.body).toContain('because')
    expect((await lines('glass.broken')).length).toBe(before)
    expect((await get(`/desk/call/${call.id}`)).statusCode).toBe(403)
  })

  test('given back, it is closed at once', async () => {
    const call = await ring('rowan')
    service.be(grace)
    await post('/break-glass', { ...why, call: call.reference })
    const page = (await get('/break-glass')).body
    const glass = /\/break-glass\/[0-9a-f-]{36}\/mend/.exec(page.slice(page.indexOf(call.reference)))?.[0]
    await post(glass ?? '')
    expect((await get(`/desk/call/${call.id}`)).statusCode).toBe(403)
  })

  test('a nurse may not, and the nurse in charge cannot open the name of a member of staff who called [H14]', async () => {
    const { db } = service.services.database
    const call = await openCall(db, service.services.clocks, {
      ...place,
      clientKey: 'staff-one',
      event: {
        by: { kind: 'staff', user: 'hana', role: 'nurse' },
        channel: 'staff-page',
        ward: 'oak',
        told: { callerKind: 'staff', callerName: 'Hana Made-up' },
      },
    })
    service.be(hana)
    expect((await get('/break-glass')).statusCode).toBe(403)
    service.be(grace)
    expect(
      (await post('/break-glass', { ...why, kind: 'staff-caller', call: call.reference })).statusCode,
    ).toBe(400)
    await post('/break-glass', { ...why, call: call.reference })
    expect((await get(`/desk/call/${call.id}`)).body).not.toContain('Hana')
    expect((await post(`/desk/call/${call.id}/show-caller`)).body).not.toContain('Hana')
    service.be(tom)
    await post('/break-glass', { ...why, kind: 'staff-caller', call: call.reference })
    expect((await post(`/desk/call/${call.id}/show-caller`)).body).toContain('Hana Made-up')
  })

  test('stands in red on the list of the safety lead, and in the audit without anyone’s words [audit]', async () => {
    service.be(leila)
    const list = (await get('/broken-glass')).body
    expect(list).toContain('Grace Made-up (grace)')
    expect(list).toContain('Her daughter is shouting for me')
    await service.services.reads.flush()
    const audit = await service.services.database.db.selectFrom('audit').select('line').execute()
    const text = audit.map(({ line }) => line).join('\n')
    expect(text).toContain('"did":"glass.broken"')
    expect(text).toContain('"did":"read.call"')
    expect(text).not.toContain('shouting')
    service.be(tom)
    expect((await get('/broken-glass')).statusCode).toBe(403)
  })
})
