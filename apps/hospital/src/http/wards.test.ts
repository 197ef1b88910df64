import type { Staff } from '@fresh-eyes/ward/roles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callsToCount } from '../store/counted-calls.ts'
import { openCalls } from '../store/read-calls.ts'
import { reservedCodes } from '../store/reserved-codes.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'

const otto: Staff = { user: 'otto', name: 'Otto Made-up', ...place, roles: ['operator'], wards: 'all' }
const leila: Staff = { user: 'leila', name: 'Leila Made-up', ...place, roles: ['safety-lead'], wards: 'all' }

onBoth(({ open }) => {
  let service: TestService
  beforeAll(async () => void (service = await startService(await open(), movedTime())))
  afterAll(() => service.close())

  const get = async (url: string) => service.app.inject({ url })
  const post = (url: string, fields: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const elm = { name: 'Elm ward', setting: 'adult inpatient', shortCode: 'Elm' }

  test('a ward that is added takes calls by its short code at once', async () => {
    service.be(otto)
    expect((await get('/elm')).statusCode).toBe(404)
    expect((await post('/wards', elm)).headers.location).toBe('/wards?done=elm-ward#ward-elm-ward')
    expect((await get('/elm')).body).toContain('Elm ward')
    expect((await get('/wards?done=elm-ward')).body).toContain('Kept: Elm ward')
  })

  test('a short code of another ward, or of the service itself, is refused, and what was typed is kept', async () => {
    service.be(otto)
    for (const shortCode of ['oak', 'desk', 'two words', '']) {
      const refused = await post('/wards', { ...elm, name: 'Fir ward', shortCode })
      expect(refused.statusCode).toBe(409)
      expect(refused.body).toContain('value="Fir ward"')
    }
    expect((await get('/wards')).body).not.toContain('Fir ward')
  })

  test('no address of the service can be a short code', () => {
    const ours = service.app.ours.map((route) => route.split('/')[1] ?? '')
    const words = [...new Set(ours)].filter((word) => /^[a-z0-9-]+$/.test(word))
    expect(words.filter((word) => !reservedCodes.has(word))).toEqual([])
  })

  test('with a new short code the old posters still bring a call, and whoever prints posters is told', async () => {
    service.be(leila)
    expect((await get('/posters')).body).not.toContain('The short code has changed')
    expect(
      (await post('/wards/oak', { name: 'Oak ward', setting: 'adult inpatient', shortCode: 'oak-two' }))
        .statusCode,
    ).toBe(303)
    for (const code of ['oak', 'oak-two']) expect((await get(`/${code}`)).body).toContain('Oak ward')
    const posters = (await get('/posters')).body
    expect(posters).toContain('The short code has changed')
    expect(posters).toContain('It was oak until')
    expect(posters).toContain('/oak-two</p>')
    const taken = await post('/wards/rowan', {
      name: 'Rowan ward',
      setting: 'paediatric inpatient',
      shortCode: 'oak',
    })
    expect(taken.body).toContain('it may still stand on posters there')
  })

  test('a ward with an open call is not closed; closed, it is on no list, and an old poster still brings a call to the desk and the counts [H01]', async () => {
    service.be(otto)
    await post('/wards', { ...elm, name: 'Ash ward', shortCode: 'ash' })
    await post('/ash', { bed: '4' })
    const refused = await post('/wards/ash-ward/close')
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('A call from there is still open')
    await service.services.database.db
      .updateTable('call')
      .set({ closed_at: 1 })
      .where('ward', '=', 'ash-ward')
      .execute()
    expect((await post('/wards/ash-ward/close')).statusCode).toBe(303)
    service.be(leila)
    expect((await get('/posters')).body).not.toContain('Ash ward')
    expect((await post('/ash', { bed: '5' })).statusCode).toBe(303)
    service.be(nia)
    expect((await get('/desk')).body).toContain('Ash ward (closed), bed 5')
    const { db } = service.services.database
    expect(await openCalls(db, place)).toHaveLength(1)
    expect(await callsToCount(db, place, { from: 0, until: Number.MAX_SAFE_INTEGER })).toHaveLength(2)
  })

  test('opened again, it is back on the lists', async () => {
    service.be(otto)
    await post('/wards/ash-ward/open')
    service.be(leila)
    expect((await get('/posters')).body).toContain('Ash ward')
  })

  test('each change is in the audit, by who made it', async () => {
    const rows = await service.services.database.db
      .selectFrom('audit')
      .select(['who', 'did', 'about'])
      .where('did', 'like', 'ward.%')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ who, did, about }) => `${who} ${did} ${about}`)).toEqual([
      'staff otto operator ward.added elm-ward',
      'staff leila safety-lead ward.changed oak',
      'staff otto operator ward.added ash-ward',
      'staff otto operator ward.closed ash-ward',
      'staff otto operator ward.opened ash-ward',
    ])
  })

  test('the hidden ward of the service’s own calls is not on the page, and is not changed from it', async () => {
    service.be(otto)
    const { db } = service.services.database
    await db
      .insertInto('ward')
      .values({
        ...place,
        ward: 'service-check',
        name: 'Service check',
        setting: 'none',
        short_code: 'check-1',
        hidden: true,
      })
      .execute()
    expect((await get('/wards')).body).not.toContain('Service check')
    expect((await post('/wards/service-check/close')).statusCode).toBe(404)
  })
})
