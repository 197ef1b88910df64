import { minutes } from '@fresh-eyes/ward/instant'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedStayOf } from '../store/beds.ts'
import { makeRound } from '../testing/made-up-round.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { hana, startService, type TestService } from '../testing/start-service.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const juno = { ...hana, user: 'juno', name: 'Juno Made-up', wards: ['rowan'] }

onBoth(({ open }) => {
  let service: TestService
  let stays: Map<string, string>
  // Ten in the morning: the day shift, in which Oak asks.
  const time = movedTime(Date.UTC(2026, 10, 27, 10))
  beforeAll(async () => {
    service = await startService(await open(), time)
    stays = await makeRound(service.services.database.db, service.services.clocks)
    service.be(hana)
  })
  afterAll(() => service.close())

  /** Who is in a bed, as the page of the people of the ward knows them. */
  const personIn = (bed: string) => feedStayOf(service.services.database.db, place, stays.get(bed) ?? '')
  const get = async (url: string) => service.app.inject({ url })
  const post = async (url: string, fields: Record<string, string> = {}, headers = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { ...form, ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  const hidden = (page: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
  const answer = async (bed: string, fields: Record<string, string>) => {
    const page = (await get(`/round/oak/ask/${stays.get(bed)}`)).body
    return post('/round/oak/answer', { ...hidden(page), ...fields })
  }
  const stored = () =>
    service.services.database.db
      .selectFrom('question_answer')
      .select([
        'client_key',
        'bed',
        'state',
        'asking',
        'asked_at',
        'received_at',
        'asked_by',
        'sent_by',
        'bed_changed',
      ])
      .where('trust', '=', place.trust)
      .orderBy('received_at')
      .execute()
  const rowOf = (page: string, bed: string): string =>
    page.split('<li ').find((row) => row.includes(`data-bed="${bed}"`)) ?? ''

  test('a nurse asks at a bed without script: both answers stand by themselves, with the words that were shown', async () => {
    expect(rowOf((await get('/round/oak')).body, '1')).toContain('Due')
    const sent = await answer('1', {
      'a.today': 'poor',
      'a.compared': 'worse',
      words: 'my chest feels tight',
    })
    expect(sent.headers.location).toBe('/round/oak')
    expect(rowOf((await get('/round/oak')).body, '1')).toContain('Answered')
    const [first] = await stored()
    expect(first?.asking.answers).toEqual([
      expect.objectContaining({ asked: 'How are you feeling today?', code: 'poor', says: 'Poor' }),
      expect.objectContaining({ name: 'How that compares', code: 'worse', says: 'Worse' }),
    ])
    const page = (await get(`/round/oak/ask/${stays.get('1')}`)).body
    expect(page).toContain('my chest feels tight')
    expect(page).not.toMatch(/\bscore of\b|total/i)
  })

  test('a refusal is kept as declined, and is never counted as not asked', async () => {
    await answer('2', { noAnswer: 'declined' })
    const row = rowOf((await get('/round/oak')).body, '2')
    expect(row).toContain('Declined')
    expect(row).toContain('settled')
  })

  test('someone asleep is still to be asked in this shift', async () => {
    await answer('3', { noAnswer: 'asleep' })
    expect(rowOf((await get('/round/oak')).body, '3')).toContain('to-ask')
  })

  test('an answer for somebody else says who gave it, and is refused without that', async () => {
    const refused = await answer('4', { 'a.today': 'good', proxy: 'yes' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('how the person who answered knows the patient')
    expect(refused.body).toMatch(/value="good"\s+checked/)
    await answer('4', { 'a.today': 'good', proxy: 'yes', relationship: 'daughter' })
    expect((await get(`/round/oak/ask/${stays.get('4')}`)).body).toContain('answered for them by: daughter')
  })

  test('the same answer sent again is one answer [H02]', async () => {
    const before = (await stored()).length
    const page = (await get(`/round/oak/ask/${stays.get('10')}`)).body
    const fields = { ...hidden(page), 'a.today': 'all-right' }
    const all = await Promise.all(Array.from({ length: 20 }, () => post('/round/oak/answer', fields)))
    expect(all.every(({ statusCode }) => statusCode === 303)).toBe(true)
    expect((await stored()).length).toBe(before + 1)
  })

  test('an answer that waited on a device says when it was given, by the hospital’s clock [H06]', async () => {
    const page = (await get(`/round/oak/ask/${stays.get('10')}`)).body
    const listAt = service.services.clocks.wall()
    time.pass(minutes(40))
    const json = { accept: 'application/json' }
    const late = { ...hidden(page), key: 'a-key-of-a-device-1', 'a.today': 'good', ago: String(minutes(30)) }
    const kept = await post('/round/oak/answer', { ...late, listAt: String(listAt), by: 'ola' }, json)
    expect(kept.json()).toEqual({ stored: 'a-key-of-a-device-1', tell: false })
    // A device that says "three years ago" is held to the moment its list was right.
    const wrong = { ...late, key: 'a-key-of-a-device-2', ago: String(minutes(1_576_800)) }
    await post('/round/oak/answer', { ...wrong, listAt: String(listAt) }, json)
    const byKey = new Map((await stored()).map((row) => [row.client_key, row]))
    const [first, second] = [byKey.get('a-key-of-a-device-1'), byKey.get('a-key-of-a-device-2')]
    expect(first).toMatchObject({ asked_at: listAt + minutes(10), asked_by: 'ola', sent_by: 'hana' })
    expect(second?.asked_at).toBe(listAt)
  })

  test('an answer that waited while the bed changed hands stays with the person who was asked, and says so [H04]', async () => {
    const page = (await get(`/round/oak/ask/${stays.get('2')}`)).body
    await post(`/ward/oak/people/${await personIn('2')}/move`, { ward: 'oak', bed: '12' })
    await post('/ward/oak/people', { ward: 'oak', bed: '2', given: 'Zia', family: 'Zed' })
    await post('/round/oak/answer', { ...hidden(page), 'a.today': 'poor' })
    const theirs = (await get(`/round/oak/ask/${stays.get('2')}`)).body
    expect(theirs).toContain('Bed 12')
    expect(theirs).toContain('The bed changed hands while this answer waited')
    expect(rowOf((await get('/round/oak')).body, '2')).toContain('Due')
  })

  test('two people who are said to be in one bed are both on the round, the second marked [H04]', async () => {
    await post('/ward/oak/people', { ward: 'oak', bed: '1', given: 'Xan', family: 'Xu' })
    const round = (await get('/round/oak')).body
    expect(rowOf(round, '1')).toContain('AM')
    expect(rowOf(round, '1 (2)')).toContain('XX')
  })

  test('the carer question keeps the national codes, and the level is the nurse’s own choice', async () => {
    service.be(juno)
    const page = (await get('/round/rowan')).body
    const link = /href="(\/round\/rowan\/ask\/[^"]+)"/.exec(page)?.[1] ?? ''
    const bedPage = (await get(link)).body
    expect(bedPage).toContain('How is your child different since I last saw them?')
    expect([...bedPage.matchAll(/name="a\.different" value="(\w)"/g)].map(([, code]) => code)).toEqual([
      'W',
      'S',
      'B',
    ])
    expect([...bedPage.matchAll(/name="noAnswer" value="(\w+)"/g)].map(([, code]) => code)).toEqual([
      'A',
      'U',
      'SKIP',
    ])
    const chosen = { 'a.different': 'W', relationship: 'mother', level: 'medium', reasons: 'CQ' }
    await post('/round/rowan/answer', { ...hidden(bedPage), ...chosen })
    expect((await get(link)).body).toContain('The nurse chose: medium (CQ)')
    // "Worse" alone sets no level.
    await post('/round/rowan/answer', { ...hidden((await get(link)).body), 'a.different': 'W' })
    const worse = (await stored()).filter(({ asking }) => asking.answers[0]?.code === 'W')
    expect(worse.map(({ asking }) => asking.nurseChose?.level).sort()).toEqual(['medium', undefined])
    service.be(hana)
  })

  test('a nurse of one ward cannot ask on another, nor put an answer on somebody of another [H04]', async () => {
    expect((await get('/round/rowan')).statusCode).toBe(403)
    service.be(juno)
    const page = (await get('/round/rowan')).body
    const link = /href="(\/round\/rowan\/ask\/[^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { ...hidden((await get(link)).body), stay: stays.get('1') ?? '', 'a.different': 'W' }
    expect((await post('/round/rowan/answer', fields, { accept: 'application/json' })).statusCode).toBe(409)
    service.be(hana)
  })

  test('what a device may keep of the list names nobody [H15]', async () => {
    const { keep, initials } = (await get('/round/oak/now')).json()
    expect(Object.values(initials)).toContain('AM')
    expect(JSON.stringify(keep)).not.toContain('AM')
    expect(JSON.stringify(keep)).not.toContain('chest')
  })
})
