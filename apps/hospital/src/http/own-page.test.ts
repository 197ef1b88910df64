import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedStayOf } from '../store/beds.ts'
import { makeRound } from '../testing/made-up-round.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { hana, nia, startService, type TestService } from '../testing/start-service.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const rosa = { ...nia, user: 'rosa', name: 'Rosa Made-up', roles: ['safety-lead' as const] }

/** The fields of answers to choose from: words, code and points, as the form names them. */
const rows = (question: string, answers: [string, string, string][]): Record<string, string> =>
  Object.fromEntries(
    answers.flatMap(([says, code, points], at) => [
      [`a.${question}.${at}.says`, says],
      [`a.${question}.${at}.code`, code],
      [`a.${question}.${at}.points`, points],
    ]),
  )
const textOf = (page: string): string => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

onBoth(({ open }) => {
  let service: TestService
  let stays: Map<string, string>
  const time = movedTime(Date.UTC(2026, 10, 27, 10))
  beforeAll(async () => {
    service = await startService(await open(), time)
    stays = await makeRound(service.services.database.db, service.services.clocks)
  })
  afterAll(() => service.close())

  /** Who is in a bed, as the page of the people of the ward knows them. */
  const personIn = (bed: string) => feedStayOf(service.services.database.db, place, stays.get(bed) ?? '')
  const get = async (url: string) => service.app.inject({ url })
  const post = async (url: string, fields: Record<string, string | string[]> = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    return service.app.inject({ method: 'POST', url, headers: form, payload: body.toString() })
  }
  const hidden = (page: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
  const makeCard = async (bed: string): Promise<string> => {
    service.be(hana)
    const card = (await post(`/beds/oak/card/${stays.get(bed)}`)).body
    service.be(undefined)
    return /\/ask\/([A-Z0-9-]+)/.exec(card)?.[1] ?? ''
  }

  test('a patient answers by the code on the card, without signing in, and the nurses see it as their own', async () => {
    const code = await makeCard('1')
    expect(code).toMatch(/^[A-Z34679]{5}-[A-Z34679]{5}$/)
    const page = (await get(`/ask/${code}`)).body
    expect(page).toContain('Press the bell')
    expect(page).toContain('How are you feeling today?')
    const sent = await post(`/ask/${code}`, { ...hidden(page), 'a.today': 'good', proxy: 'no' })
    expect(sent.headers.location).toBe(`/ask/${code}?sent`)
    expect((await get(`/ask/${code}?sent`)).body).toContain('Your answer is stored')
    service.be(hana)
    expect((await get('/round/oak')).body).toContain('by themselves')
  })

  test('the page tells nothing: no bed, no name, no answer, not even to whoever has the code [H15]', async () => {
    const code = await makeCard('2')
    await post(`/ask/${code}`, {
      ...hidden((await get(`/ask/${code}`)).body),
      'a.today': 'poor',
      words: 'planted words',
    })
    await post(`/ask/${code}/usual`, {
      'u.pain': 'planted pain',
      writtenBy: 'Planted Name',
      relationship: 'wife',
    })
    for (const url of [`/ask/${code}`, `/ask/${code}?sent`, `/ask/${code}/usual`]) {
      const page = (await get(url)).body
      for (const planted of ['planted', 'Planted', 'BM', 'Ben', 'Bed 2', 'bed 2', stays.get('2') ?? ''])
        expect(page).not.toContain(planted)
    }
  })

  test('a new card, or leaving, makes the old code open nothing, as does a code that never was', async () => {
    const old = await makeCard('3')
    const code = await makeCard('3')
    expect((await get(`/ask/${old}`)).statusCode).toBe(404)
    expect((await get(`/ask/${code.toLowerCase()}`)).statusCode).toBe(200)
    service.be(hana)
    await post(`/ward/oak/people/${await personIn('3')}/leave`)
    const gone = await get(`/ask/${code}`)
    expect(gone.statusCode).toBe(404)
    expect(gone.body).toContain('01632 960 999')
    expect((await get('/ask/AAAAA-AAAAA')).body).toBe(gone.body)
  })

  test('somebody who answers for the patient says who they are to them', async () => {
    const code = await makeCard('4')
    const page = (await get(`/ask/${code}`)).body
    const refused = await post(`/ask/${code}`, { ...hidden(page), 'a.today': 'poor', proxy: 'yes' })
    expect(refused.statusCode).toBe(422)
    await post(`/ask/${code}`, { ...hidden(page), 'a.today': 'poor', proxy: 'yes', relationship: 'son' })
    service.be(hana)
    expect((await get(`/round/oak/ask/${stays.get('4')}`)).body).toContain('answered for them by: son')
  })

  test('what is usual is written by the family or copied from paper, stays apart from answers, and goes with the person', async () => {
    const code = await makeCard('10')
    const own = { 'u.talking': 'She signs; she does not speak.', writtenBy: 'Ana', relationship: 'daughter' }
    await post(`/ask/${code}/usual`, { ...hidden((await get(`/ask/${code}/usual`)).body), ...own })
    service.be(hana)
    const page = `/round/oak/usual/${stays.get('10')}`
    const refused = await post(page, { 'u.eating': 'Thick drinks only.' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Thick drinks only.')
    await post(page, { 'u.eating': 'Thick drinks only.', writtenBy: 'Bo', relationship: 'son' })
    await post(`/ward/oak/people/${await personIn('10')}/move`, { ward: 'oak', bed: '11' })
    const seen = (await get(`/round/oak/ask/${stays.get('10')}`)).body
    expect(seen).toContain('Bed 11')
    expect(seen).toContain('She signs; she does not speak.')
    expect(seen).toContain('Written by Ana (daughter)')
    expect(seen).toContain('on paper, copied by Hana Made-up')
    expect((await get('/coverage/oak')).body).not.toContain('She signs')
  })

  test('the team that comes sees what is usual for the bed that the caller named, and that it is not checked [H04]', async () => {
    service.be(hana)
    const usual = { 'u.talking': 'He points; he does not speak.', writtenBy: 'Al', relationship: 'brother' }
    await post(`/round/oak/usual/${stays.get('1')}`, usual)
    service.be(undefined)
    const key = /name="key" value="([^"]+)"/.exec((await get('/oak')).body)?.[1] ?? ''
    await post('/oak', { key, bed: 'bed 1' })
    service.be(nia)
    const call = /\/desk\/call\/[0-9a-f-]{36}/.exec((await get('/desk')).body)?.[0] ?? ''
    const page = (await get(call)).body
    expect(page).toContain('He points; he does not speak.')
    expect(page).toContain('This call is not linked to them')
  })

  test('who was asked: counts by shift and bed, with declined and not asked apart', async () => {
    service.be(hana)
    const page = (await get(`/round/oak/ask/${stays.get('2')}`)).body
    await post('/round/oak/answer', { ...hidden(page), noAnswer: 'declined' })
    time.pass(12 * 60 * 60_000)
    const later = (await get('/coverage/oak')).body
    const row = later.split('<tr').find((each) => /, Day\s*<\/th>/.test(each)) ?? ''
    const cells = [...row.matchAll(/<span>(\d+)<\/span>\s*<\/td>/g)].map(([, count]) => Number(count))
    // People, asked, due, answered, declined, not asked, left, not due: bed 2 answered before it declined, and an answer stands.
    expect(cells).toEqual([5, 3, 0, 3, 0, 1, 1, 0])
  })

  test('a trust enters its own words: no answers or approver is refused, and nothing typed is lost', async () => {
    service.be(rosa)
    const fields = { template: 'own-words', 'q.today': 'How do you feel in yourself?', source: 'Our own' }
    const refused = await post('/question/new', fields)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toMatch(/id="q\.compared-wrong">Write the words that are read out\.</)
    expect(refused.body).toMatch(/id="a\.today-wrong">Write at least two answers to choose from\.</)
    expect(refused.body).toContain('How do you feel in yourself?')
    const whole = {
      ...fields,
      ...rows('today', [
        ['Well', 'w', '0'],
        ['Unwell', 'u', '2'],
      ]),
      'q.compared': 'Better or worse than yesterday?',
      ...rows('compared', [
        ['Better', 'b', ''],
        ['Worse', 'w', ''],
      ]),
      approvedBy: 'Rosa Made-up',
      approvedOn: '2026-11-27',
    }
    expect((await post('/question/new', whole)).headers.location).toBe('/question')
    const ward = {
      ward: 'oak',
      instrument: 'own-words@1',
      approvedBy: 'Rosa Made-up',
      approvedOn: '2026-11-27',
    }
    const night = { 'name-0': 'Night', 'from-0': '19:30' }
    const nobody = await post('/question/ward', { ...ward, ...night })
    expect(nobody.statusCode).toBe(422)
    expect(nobody.body).toContain('Choose at least one shift in which everybody is asked.')
    const day = { 'name-2': 'Day', 'from-2': '07:30', 'asks-2': 'yes' }
    await post('/question/ward', { ...ward, ...night, 'asks-0': 'yes', ...day })
    service.be(hana)
    const page = (await get(`/round/oak/ask/${stays.get('1')}`)).body
    expect(page).toContain('How do you feel in yourself?')
    // Points are the trust's, and it has not said to show them.
    expect(page).not.toContain('(2)')
    // What was answered before keeps the words it was given to.
    expect(page).toContain('How are you feeling today?')
  })

  test('answers are fields: what is wrong stands at its field, what was typed is kept, and more can be had without a script', async () => {
    service.be(rosa)
    const fields = {
      template: 'own-words',
      'q.today': 'How are you?',
      'q.compared': 'Better or worse?',
      source: 'Our own',
      approvedBy: 'Rosa Made-up',
      approvedOn: '2026-11-27',
      ...rows('compared', [
        ['Better', 'b', ''],
        ['Worse', 'w', ''],
      ]),
    }
    const refused = await post('/question/new', {
      ...fields,
      ...rows('today', [
        ['Well', 'w', '0'],
        ['', '', ''],
        ['Middling', 'w', '2.5'],
        ['Unwell', '', '-2'],
      ]),
    })
    expect(refused.statusCode).toBe(422)
    const said = [...refused.body.matchAll(/id="([\w.]+)-wrong">([^<]*)</g)].map(([, field, words]) => [
      field,
      words,
    ])
    // A row of which nothing was typed is left out, so that those after it move up.
    expect(said).toEqual([
      ['a.today.1.code', 'An answer above has this code. Write another.'],
      ['a.today.1.points', 'Write a whole number like 2, or leave it empty.'],
      ['a.today.2.code', 'Write a code for this answer, like B.'],
    ])
    expect(refused.body).toMatch(/name="a\.today\.1\.points"[^>]*value="2\.5"/)
    expect(refused.body).toMatch(/name="a\.compared\.1\.says"[^>]*value="Worse"/)
    const more = await post('/question/new', { ...fields, more: 'today' })
    expect(more.statusCode).toBe(200)
    expect(more.body).toContain('name="a.today.7.says"')
    expect(more.body).not.toContain('name="a.compared.7.says"')
    expect(more.body).toMatch(/name="a\.compared\.0\.says"[^>]*value="Better"/)
  })

  test('a ward’s shifts are fields: what is wrong stands at its field, what was typed is kept, and more can be had without a script', async () => {
    service.be(rosa)
    const typed = {
      ...{ ward: 'rowan', instrument: 'own-words@1', approvedBy: 'Rosa Made-up', approvedOn: 'today' },
      ...{ 'name-0': 'Early', 'from-0': '07:00', 'asks-0': 'yes', 'from-1': '07:00', 'name-4': 'Night' },
    }
    const before = (await get('/question')).body
    const refused = await post('/question/ward', typed)
    expect(refused.statusCode).toBe(422)
    for (const at of ['name-1', 'from-1', 'from-2', 'approvedOn'])
      expect(refused.body).toMatch(new RegExp(`id="${at}"[^>]* aria-describedby="${at}-wrong"`))
    expect(refused.body).not.toContain('id="from-0-wrong"')
    // An empty line between is left out; two are always at the end.
    expect(refused.body).toMatch(/id="name-2"[^>]*value="Night"/)
    expect(refused.body).toMatch(/id="name-4"[^>]*value=""/)
    expect(refused.body).not.toContain('id="name-5"')
    expect(refused.body).toMatch(/<option value="rowan"\s+selected/)
    const more = await post('/question/ward', { ...typed, more: 'yes' })
    expect(more.body).toMatch(/id="name-2"[^>]*value="Night"/)
    expect(more.body).toContain('id="name-6"')
    expect(more.body).not.toContain('-wrong"')
    expect((await get('/question')).body).toBe(before)
    expect((await get('/question?ward=oak')).body).toMatch(/id="from-1"[^>]*value="07:30"/)
  })

  test('a rule is tried on the ward’s own answers before it can be on, and then prompts once [H07]', async () => {
    const juno = { ...hana, user: 'juno', name: 'Juno Made-up', wards: ['rowan'] }
    const answer = async (code: string) => {
      service.be(juno)
      const [link = '', stay = ''] =
        /\/round\/rowan\/ask\/([0-9a-f-]+)/.exec((await get('/round/rowan')).body) ?? []
      await post('/round/rowan/answer', { ...hidden((await get(link)).body), 'a.different': code })
      return stay
    }
    await answer('W')
    expect((await get('/round/rowan')).body).not.toContain('Tell the nurse in charge')
    service.be(rosa)
    const rule = { when: 'different=W', approvedBy: 'Rosa Made-up', approvedOn: '2026-11-27' }
    const refused = await post('/question/rule/rowan/on', rule)
    expect(refused.body).toContain('Try this very rule on the ward’s own answers first.')
    const run = (await post('/question/rule/rowan/try', { when: 'different=W' })).body
    expect(textOf(run)).toContain('over 1 answer: 1 prompt, and 1 in the busiest shift')
    expect(
      (await post('/question/rule/rowan/on', { ...rule, when: ['different=W', 'different=S'] })).statusCode,
    ).toBe(422)
    expect((await post('/question/rule/rowan/on', rule)).statusCode).toBe(303)
    await answer('W')
    const stay = await answer('W')
    const round = (await get('/round/rowan')).body
    expect(round.match(/Tell the nurse in charge/g)).toHaveLength(1)
    await post(`/round/rowan/told/${stay}`)
    expect((await get('/round/rowan')).body).not.toContain('Tell the nurse in charge')
  })

  test('only those who approve settings change what is asked', async () => {
    service.be(hana)
    expect((await get('/question')).statusCode).toBe(403)
    expect((await post('/question/rule/oak/on', {})).statusCode).toBe(403)
  })
})
