import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../testing/on-both.ts'
import { place } from '../testing/made-up-ward.ts'
import { hana, nia, startService, tom, type TestService } from '../testing/start-service.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

onBoth(({ open }) => {
  let service: TestService
  beforeAll(async () => void (service = await startService(await open())))
  afterAll(() => service.close())

  const get = async (url: string) => service.app.inject({ url })
  const post = async (url: string, fields: Record<string, string | string[]> = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    return service.app.inject({ method: 'POST', url, headers: form, payload: body.toString() })
  }
  const keyOn = (page: string): string => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const callOn = (page: string): string => /\/desk\/call\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''

  test('a daughter calls with one press, and sees her call received, seen, coming, here and finished', async () => {
    const page = await get('/oak?bed=4')
    expect(page.body).toContain('Press the bell')
    const sent = await post('/oak', { key: keyOn(page.body), bed: '4' })
    expect(sent.statusCode).toBe(303)
    const mine = sent.headers.location as string
    const status = async () => (await get(mine)).body
    expect(await status()).toContain('We have your call')
    expect(await status()).toMatch(/class="reference">[A-Z34679]{3}-[A-Z34679]{3}</)

    service.be(nia)
    const queue = (await get('/desk')).body
    expect(queue).toContain('Oak ward, bed 4')
    const call = `/desk/call/${callOn(queue)}`
    await post(`${call}/accept`)
    expect(await status()).toContain('critical care outreach team')
    expect(await status()).not.toContain('nia')
    await post(`${call}/on-my-way`)
    expect(await status()).toContain('They are on their way.')
    await post(`${call}/arrived`)
    expect(await status()).toContain('They are with you now.')

    const refused = await post(`${call}/close`, {
      acute: 'yes',
      outcomes: 'treatment-change',
      learning: 'kept words',
    })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Write what you told the caller')
    expect(refused.body).toContain('kept words')
    await post(`${call}/close`, {
      acute: 'yes',
      outcomes: ['treatment-change', 'ward-followup'],
      actions: 'act-review',
      told: 'We have given her oxygen.',
    })
    expect(await status()).toContain('We have given her oxygen.')
  })

  test('what is closed can be opened again by the caller with one press, and a new call says that there was one before [H11]', async () => {
    const sent = await post('/rowan', { key: keyOn((await get('/rowan')).body), bed: '77' })
    const mine = sent.headers.location as string
    service.be(nia)
    const queue = (await get('/desk')).body
    const call = `/desk/call/${callOn(queue.slice(queue.indexOf('bed 77') - 300))}`
    await post(`${call}/accept`)
    await post(`${call}/close`, { acute: 'yes', outcomes: 'no-change', told: 'All is well.' })
    expect((await get(mine)).body).toContain('This call is finished.')
    await post(`${mine}/again`)
    expect((await get(`${mine}?sent=again`)).body).toContain('Your call is open again.')
    expect((await get('/desk')).body).toMatch(/bed 77[^]*?Reopened/)
    const next = (await get(`/rowan?after=${mine.slice(3)}`)).body
    await post('/rowan', {
      key: keyOn(next),
      after: /name="after" value="([^"]+)"/.exec(next)?.[1] ?? '',
      bed: '78',
    })
    expect((await get('/desk')).body).toMatch(/bed 78[^]*?Called before/)
  })

  test('what a caller types stands on the desk as they typed it, and runs nothing', async () => {
    const sent = await post('/oak', { key: keyOn((await get('/oak')).body) })
    const words = `<img src=x onerror=alert(1)> "'&amp; she's gone grey`
    await post(sent.headers.location as string, { worry: words, about: 'worse' })
    service.be(nia)
    const queue = (await get('/desk')).body
    expect(queue).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;amp; she&#39;s gone grey')
  })

  test('the queue is for those who answer, and leads others to sign in or says no', async () => {
    service.be(undefined)
    expect((await get('/desk')).headers.location).toBe('/sign-in?to=%2Fdesk')
    service.be(hana)
    expect((await get('/desk')).statusCode).toBe(403)
  })

  test('a nurse asks another team without her own, and the team that comes sees her name; the site manager does not [H14]', async () => {
    service.be(hana)
    const page = (await get('/staff-call')).body
    expect(page).not.toContain('Rowan')
    await post('/staff-call', {
      key: keyOn(page),
      ward: 'oak',
      bed: '9',
      worry: 'no answer from my own team',
    })
    for (const who of [nia, tom]) {
      service.be(who)
      const board = (await get('/desk')).body
      expect(board).toContain('no answer from my own team')
      expect(board).not.toContain('Hana')
    }
    const board = (await get('/desk')).body
    const at = board.indexOf('no answer from my own team')
    const call = `/desk/call/${callOn(board.slice(board.lastIndexOf('<li', at)))}`
    expect((await get(call)).body).not.toContain('Hana')
    expect((await post(`${call}/show-caller`)).body).not.toContain('Hana')
    service.be(nia)
    expect((await get(call)).body).not.toContain('Hana')
    const asked = (await post(`${call}/show-caller`)).body
    expect(asked).toContain('Hana Made-up')
    await post(`${call}/accept`)
    expect((await get(call)).body).toContain('Hana Made-up')
    const read = await service.services.database.db
      .selectFrom('audit')
      .select('who')
      .where('did', '=', 'read.staff-caller')
      .execute()
    expect(read).toEqual([{ who: 'staff nia responder' }])
  })

  test('the second of two desks is told who has the call', async () => {
    await post('/rowan', { key: keyOn((await get('/rowan')).body) })
    service.be(nia)
    const queue = (await get('/desk')).body
    const id = callOn(queue.slice(queue.indexOf('Rowan ward') - 300))
    await post(`/desk/call/${id}/accept`)
    service.be(tom)
    const second = await post(`/desk/call/${id}/accept`)
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('critical care outreach team (nia) has it already')
  })

  test('who has signed in is named to the desk by name, not by the id of their provider, and never to the caller', async () => {
    await service.services.database.db
      .insertInto('person')
      .values({ ...place, user_id: nia.user, name: 'Nia Rees', first_signed_in_at: 1, signed_in_at: 1 })
      .execute()
    const sent = await post('/rowan', { key: keyOn((await get('/rowan')).body), bed: '31' })
    const mine = sent.headers.location as string
    service.be(nia)
    const queue = (await get('/desk')).body
    const id = callOn(queue.slice(queue.indexOf('bed 31') - 300))
    await post(`/desk/call/${id}/accept`)
    service.be(tom)
    expect((await get('/desk')).body).toContain('critical care outreach team (Nia Rees)')
    const details = (await get(`/desk/call/${id}`)).body
    expect(details).toContain('critical care outreach team (Nia Rees)')
    expect(details).toContain('Accepted by Nia Rees')
    expect((await post(`/desk/call/${id}/accept`)).body).toContain('(Nia Rees) has it already')
    expect((await get(mine)).body).not.toMatch(/Nia|Rees/)
  })

  test('it is not about getting worse: taken kindly to the right door, and still in the queue', async () => {
    const sent = await post('/oak', { key: keyOn((await get('/oak')).body) })
    const mine = sent.headers.location as string
    await post(mine, { about: 'other', worry: 'the food' })
    expect((await get(mine)).body).toContain('PALS')
    service.be(nia)
    expect((await get('/desk')).body).toContain('Caller says: not about getting worse')
  })

  test('a form from another site is refused', async () => {
    service.be(nia)
    const answer = await service.app.inject({
      method: 'POST',
      url: '/oak',
      headers: { ...form, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      payload: '',
    })
    expect(answer.statusCode).toBe(403)
  })

  test('a wrong secret shows the telephone number and nothing else', async () => {
    const page = await get('/s/AAAAAAAAAAAAAAAAAAAAAA')
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('01632 960 999')
  })
})
