import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@fresh-eyes/ward/roles'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { makeAsking, type Asking, type Given } from '@fresh-eyes/ward/question'
import { keepAnswer } from '../store/keep-answer.ts'
import { admitByHand } from '../store/beds.ts'
import { markDrill } from '../store/drills.ts'
import { instrumentOf, keepInstrument, setAsking, setRule } from '../store/instruments.ts'
import { madeUpQuestions } from '../trial/made-up-round.ts'
import { icu, keyOf, storePast, ward } from '../testing/past-calls.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'

const sofia: Staff = { user: 'sofia', name: 'Sofia Made-up', ...place, roles: ['safety-lead'], wards: 'all' }
const ed: Staff = { user: 'ed', name: 'Ed Made-up', ...place, roles: ['equality-lead'], wards: 'all' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const october = Date.UTC(2026, 9, 10, 12)
const hour = 3_600_000

onBoth(({ open }) => {
  let service: TestService
  const time = movedTime()
  const get = (url: string) => service.app.inject({ url })
  const post = (url: string, fields: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: form,
      payload: new URLSearchParams(fields).toString(),
    })
  const words = async (url: string): Promise<string> =>
    (await get(url)).body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  beforeAll(async () => {
    const database = await open()
    service = await startService(database, time)
    const { db } = database
    await db
      .insertInto('ward')
      .values({
        ...place,
        ward: 'self',
        name: 'Own calls',
        setting: 'none',
        short_code: 'self-0',
        hidden: true,
      })
      .execute()
    const past = (call: Parameters<typeof storePast>[2]) => storePast(db, service.services.clocks, call)
    await past({
      at: october,
      told: { callerKind: 'family' },
      accepted: 4,
      arrived: 12,
      closed: 60,
      closing: icu,
    })
    await past({
      at: october + hour,
      told: { callerKind: 'patient' },
      accepted: 8,
      closed: 30,
      closing: ward,
    })
    await past({ at: october + 2 * hour, ward: 'rowan' })
    await past({ at: october + 3 * hour, ward: 'self' })
    // A drill is marked before its form is sent.
    const at = october + 4 * hour
    await markDrill(db, service.services.clocks, place, { clientKey: keyOf(at), ward: 'oak', by: 'sofia' })
    await past({ at })
    // The last minute of October and the first of November on the clocks of the site, which had gone back by then.
    await past({ at: Date.UTC(2026, 9, 31, 23, 59), accepted: 1, closed: 5, closing: ward })
    await past({ at: Date.UTC(2026, 10, 1, 0, 0), accepted: 1, closed: 5, closing: ward })
  })
  afterAll(() => service.close())

  test('a month counts its calls, and leaves out drills and the calls that the service makes to itself', async () => {
    service.be(sofia)
    const page = await words('/counts/2026-10')
    expect(page).toContain('4 calls in all')
    expect(page).toContain('Acute deterioration 1')
    expect(page).toContain('Still open: no category yet 1')
    expect(page).toContain('No return has been made of this month yet.')
    expect(await words('/counts')).toContain('October 2026 4')
    expect(await words('/counts')).toContain('November 2026 1')
  })

  test('each number opens to as many calls as it says, and each call to what happened, which the audit knows', async () => {
    service.be(sofia)
    const page = (await get('/counts/2026-10')).body
    const links = [...page.matchAll(/href="(\/counts\/2026-10\/calls\?line=[^"]+)"[^>]*>\s*(\d+)</g)]
    expect(links.length).toBeGreaterThan(8)
    for (const [, url, count] of links) {
      const list = (await get(url!.replaceAll('&amp;', '&'))).body
      expect(list.match(/href="\/counts\/call\//g), url).toHaveLength(Number(count))
    }
    const id = /\/counts\/call\/([0-9a-f-]{36})/.exec(
      (await get('/counts/2026-10/calls?line=kind:acute')).body,
    )?.[1]
    expect(await words(`/counts/call/${id}`)).toContain('She is in intensive care.')
    const lines = await service.services.database.db.selectFrom('audit').select('line').execute()
    expect(lines.some(({ line }) => line.includes('counts.call-opened') && line.includes(id!))).toBe(true)
  })

  test('those who may not open calls see no list, no file and no small number', async () => {
    service.be(ed)
    expect((await get('/counts/2026-10/calls?line=total')).statusCode).toBe(403)
    expect((await get('/counts/2026-10/calls.csv')).statusCode).toBe(403)
    const page = (await get('/counts/2026-10')).body
    expect(page).toContain('has not agreed a rule for small numbers')
    expect(page).not.toContain('Acute deterioration')
    expect(page).not.toContain('reference')
    service.be(nia)
    expect((await get('/counts')).statusCode).toBe(403)
  })

  test('a made return stays as it was; what changes after it is shown beside it, and the next is version 2', async () => {
    service.be(sofia)
    await post('/counts/2026-10/said', { phase: '2', 'family-review': 'partly' })
    await post('/counts/2026-10/made')
    expect(await words('/counts/2026-10')).toContain('Nothing has changed since.')
    const db = service.services.database.db
    await storePast(db, service.services.clocks, { at: october + 5 * hour, told: { callerKind: 'staff' } })
    const page = await words('/counts/2026-10')
    expect(page).toContain('1 call changed since.')
    expect(page).toContain('not there Still open')
    await post('/counts/2026-10/made')
    const made = await db.selectFrom('counted_return').selectAll().orderBy('version').execute()
    expect(made.map(({ version, calls }) => [version, calls.length])).toEqual([
      [1, 4],
      [2, 5],
    ])
    expect(made[0]?.said).toEqual({ phase: '2', components: { 'family-review': 'partly' } })
    expect(await words('/counts')).toContain('October 2026 5 Made, version 2')
  })

  test('the return as CSV says what the page says', async () => {
    service.be(sofia)
    const file = await get('/counts/2026-10/return.csv')
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.body).toContain('"2026-10","Hazel General Hospital","What it was","Acute deterioration","1"')
    const calls = (await get('/counts/2026-10/calls.csv')).body
    expect(calls.trim().split('\r\n')).toHaveLength(1 + 5)
  })

  test('without a rule of the trust no group is shown; with one, small numbers are hidden and silence is named [H12]', async () => {
    service.be(ed)
    expect((await get('/counts/groups')).headers.location).toBe('/counts/rule')
    expect((await post('/counts/rule', { hideUnder: '5', agreedBy: 'me' })).statusCode).toBe(403)
    service.be(sofia)
    expect((await post('/counts/rule', { hideUnder: '1', agreedBy: 'board' })).statusCode).toBe(400)
    await post('/counts/rule', {
      hideUnder: '5',
      roundTo: '5',
      stretch: 'quarter',
      agreedBy: 'Made-up board',
    })
    const db = service.services.database.db
    const august = Date.UTC(2026, 7, 3, 12)
    for (const bed of ['1', '2', '3', '4', '5', '6'])
      await admitByHand(
        db,
        place,
        { ward: 'oak', bed, initials: null },
        { who: 'staff hana nurse', at: august },
      )
    for (let at = 0; at < 14; at++) {
      const { id } = await storePast(db, service.services.clocks, {
        at: august + at * hour,
        accepted: 1,
        closed: 9,
        closing: ward,
      })
      service.be(at % 2 === 0 ? nia : sofia)
      await post(`/desk/call/${id}/about`, {
        language: at < 11 ? 'english' : 'polish',
        age: at < 9 ? '80-over' : 'no-such-group',
      })
    }
    service.be(ed)
    const url = '/counts/groups?from=2026-07'
    await post('/counts/groups/inpatients', {
      from: '2026-07',
      grouping: 'language',
      'group-english': '900',
      'group-urdu': '80',
      'group-polish': '60',
    })
    const page = await words(url)
    expect(page).toContain('July 2026 to September 2026: 14 calls.')
    // From the beds as they were known, where nobody has said.
    expect(page).toContain('Oak ward 15 5 3000')
    expect(page).toContain('English 10 900 11.1')
    expect(page).toContain('Polish fewer than 5 60 not said')
    expect(page).toContain('No call is known to have been about: Urdu (80 inpatients).')
    expect((await get('/counts/groups.csv?from=2026-07')).body).toContain('"Polish","fewer than 5","60"')
    expect(await words('/counts/2026-08')).toContain('Not acute deterioration 15')
  })

  test('what is missing in our own data stands in the return, each number with its calls, and so does what no feed can see', async () => {
    service.be(sofia)
    const page = await words('/counts/2026-10')
    expect(page).toContain('Still open: no outcome')
    expect(page).toContain('Who called was not said')
    expect(page).toContain('this is our own reading')
    expect(page).toContain('Telephone calls that nobody answered are not seen')
    expect((await get('/counts/2026-10/calls?line=gap:open')).statusCode).toBe(200)
    expect((await get('/counts/2026-10/return.csv')).body).toContain('"Unanswered telephone calls"')
  })

  test('the daily question of a month: wards, people, asked, answered and prompts, of shifts that are over, said to be our own reading', async () => {
    service.be(sofia)
    const { db } = service.services.database
    const by = { who: 'made-up', at: Date.UTC(2026, 8, 1) }
    const approved = { approvedBy: 'Made-up committee', approvedOn: '2026-09-01' }
    const { id } = await keepInstrument(db, place, madeUpQuestions(), by)
    const instrument = { id, version: 1 }
    const shifts = [{ name: 'Day', from: '07:30', asks: true }]
    await setAsking(db, place, 'rowan', { instrument, shifts, ...approved }, by)
    const when = [{ question: 'today', code: 'poor' }]
    await setRule(db, place, 'rowan', { instrument, when, on: true, ...approved }, by)
    const bed = { ward: 'rowan', bed: 'R1', initials: null }
    const placed = await admitByHand(db, place, bed, {
      who: 'staff hana nurse',
      at: Date.UTC(2026, 9, 28, 12),
    })
    if ('refused' in placed) throw new Error('The bed was taken.')
    const instrumentAsked = await instrumentOf(db, place, instrument)
    const answer = (key: string, day: number, given: Partial<Given>) =>
      keepAnswer(db, {
        ...place,
        ...{ clientKey: key, stay: placed.stay, bed: 'R1', ward: 'rowan', askedBy: 'hana', sentBy: null },
        asking: makeAsking(instrumentAsked!, { how: 'nurse', answers: {}, proxy: false, ...given }) as Asking,
        ...{ askedAt: Date.UTC(2026, 9, day, 10), receivedAt: Date.UTC(2026, 9, day, 10), who: 'staff hana' },
      })
    await answer('asked-one', 29, { answers: { today: 'poor' } })
    await answer('asked-two', 30, { noAnswer: 'asleep' })
    const page = await words('/counts/2026-10')
    expect(page).toContain('we have not seen that it does, so these rows are our own reading')
    // The 28th from noon, the 29th answered, the 30th asleep, the 31st nobody came.
    expect(page).toContain('Wards that asked, of 2 1 People on them 1')
    expect(page).toContain(
      'Times that a person was in a shift that asks 4 Asked 1 Answered 1 Declined 0 Asleep 1',
    )
    expect(page).toContain('Not asked 2')
    expect(page).toContain('Answers after which the nurse in charge was to be told 1')
    const csv = (await get('/counts/2026-10/return.csv')).body
    expect(csv).toContain(
      '"The daily question (our reading)","Times that a person was in a shift that asks","4"',
    )
    service.be(ed)
    expect(await words('/counts/2026-10')).not.toContain('The daily question')
  })

  test('a call that was counted wrongly is corrected with a reason: it stays closed, pages nobody, tells the caller the same, and shows in the return', async () => {
    service.be(sofia)
    const { db } = service.services.database
    const at = Date.UTC(2026, 5, 4, 12)
    const past = { at, accepted: 2, closed: 30, closing: ward }
    const { id, secret } = await storePast(db, service.services.clocks, past)
    await post('/counts/2026-06/made')
    const url = `/counts/call/${id}`
    const asIcu = { acute: 'yes', outcomes: 'transfer-icu-hdu', actions: 'act-review' }
    const refused = await post(`${url}/corrected`, { ...asIcu, why: ' ' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Write the reason')
    expect((await post(`${url}/corrected`, { acute: 'no', why: 'wrong box' })).body).toContain(
      'Not corrected yet',
    )
    await post(`${url}/corrected`, { ...asIcu, theme: 'communication', why: 'wrong box' })
    const page = await words(url)
    expect(page).toContain('Acute deterioration: transfer of care')
    expect(page).toContain('Outcome corrected by sofia: wrong box')
    expect(page).toContain('The ward will ring you tonight.')
    const month = await words('/counts/2026-06')
    expect(month).toContain('1 call changed since.')
    expect(month).toContain('closed again or corrected, with another category or outcome')
    expect((await get(`/s/${secret}`)).body).toContain('The ward will ring you tonight.')
    const paged = await db.selectFrom('page').select('page').where('call', '=', id).execute()
    expect(paged).toEqual([])
    service.be(nia)
    expect((await post(`${url}/corrected`, { ...asIcu, why: 'no' })).statusCode).toBe(403)
  })

  test('a month that is none, or a line that is none, is not here', async () => {
    service.be(sofia)
    for (const url of [
      '/counts/2026-13',
      '/counts/x',
      '/counts/2026-10/calls?line=nothing',
      '/counts/call/x',
    ])
      expect((await get(url)).statusCode, url).toBe(404)
  })
})
