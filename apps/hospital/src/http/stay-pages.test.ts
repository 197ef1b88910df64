import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@fresh-eyes/ward/roles'
import { listenForFeed, type FeedListener } from '../mllp/listen.ts'
import { inBedsNow } from '../store/beds.ts'
import { placeByHand } from '../store/hand-placing.ts'
import { openCall } from '../store/open-call.ts'
import { keepInstrument, setAsking } from '../store/instruments.ts'
import { keepPassport } from '../store/passports.ts'
import { madeUpQuestions, shifts } from '../trial/made-up-round.ts'
import { ada, adt, ben, connectSender, rules, type Sender } from '../testing/made-up-feed.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { hana, nia, startService, tom, type TestService } from '../testing/start-service.ts'

const ola: Staff = { user: 'ola', name: 'Ola Made-up', ...place, roles: ['operator'], wards: 'all' }
const grace: Staff = {
  ...{ user: 'grace', name: 'Grace Made-up', ...place },
  roles: ['nurse', 'nurse-in-charge'],
  wards: ['oak'],
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }

onBoth(({ open }) => {
  let service: TestService
  let feed: FeedListener
  let sender: Sender
  beforeAll(async () => {
    service = await startService(await open(), movedTime())
    const { database, clocks } = service.services
    await database.db.insertInto('adt_feed').values(place).execute()
    feed = await listenForFeed(database.db, clocks, { ...place, host: '127.0.0.1', port: 0, from: [], rules })
    sender = await connectSender(feed.port)
    await sender.say(adt('A01', ada, { at: '20261127010000', bed: 'OAK^BAY1^4' }))
    await sender.say(adt('A01', ben, { at: '20261127010000', bed: 'OAK^BAY1^5' }))
  })
  afterAll(async () => {
    sender.socket.destroy()
    await feed.close()
    await service.close()
  })

  const get = async (url: string) => service.app.inject({ url })
  const post = async (url: string, fields: Record<string, string | string[]> = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    return service.app.inject({ method: 'POST', url, headers: form, payload: body.toString() })
  }
  const stayOn = (page: string, name: string): string =>
    new RegExp(`value="([0-9a-f-]{36})"[^>]*><span\\s*><strong>[^<]*${name}`).exec(page)?.[1] ?? ''
  const call = async (clientKey: string): Promise<string> => {
    const { database, clocks } = service.services
    const event = {
      by: { kind: 'caller' as const },
      channel: 'page' as const,
      ward: 'oak',
      told: { bed: '4', patientName: 'mum' },
    }
    const { id } = await openCall(database.db, clocks, { ...place, clientKey, event })
    return `/desk/call/${id}`
  }

  test('a call is linked by a person who ticks two things they checked, and taken off with a reason [H04]', async () => {
    service.be(nia)
    const at = await call('link-one')
    expect((await get(at)).body).toContain('Not linked to a patient')
    const page = (await get(`${at}/link`)).body
    expect(page).toContain('The caller said: mum, bed 4')
    expect(page).not.toMatch(/name="stay"[^>]*checked/)
    const stay = stayOn(page, 'ADA')
    const once = await post(`${at}/link`, { stay, checked: 'full-name' })
    expect(once.statusCode).toBe(409)
    expect(once.body).toContain('check two different things')
    expect((await post(`${at}/link`, { stay, checked: ['full-name', 'birth-date'] })).statusCode).toBe(303)
    const linked = (await get(at)).body
    expect(linked).toContain('MADE-UP, ADA')
    expect(linked).toContain('29 February 1940')
    expect(linked).toContain('who checked: full name, date of birth')
    expect(
      (await post(`${at}/link`, { stay: stayOn(page, 'BEN'), checked: ['full-name', 'birth-date'] })).body,
    ).toContain('linked to a patient already')
    expect((await post(`${at}/unlink`)).body).toContain('Write the reason')
    await post(`${at}/unlink`, { why: 'It is her neighbour' })
    const off = (await get(at)).body
    expect(off).toContain('Not linked to a patient')
    expect(off).toContain('Link taken off by nia: It is her neighbour')
  })

  test('someone who answers calls but may not link sees the patient and no way to link', async () => {
    service.be(nia)
    const at = await call('link-two')
    service.be(tom)
    expect((await get(at)).body).not.toContain(`${at}/link`)
    expect((await get(`${at}/link`)).statusCode).toBe(403)
    expect((await post(`${at}/link`, {})).statusCode).toBe(403)
  })

  test('a nurse sees who is in which bed and how sure that is, and places someone by hand', async () => {
    service.be(hana)
    expect((await get('/ward')).headers.location).toBe('/ward/oak/people')
    const page = (await get('/ward/oak/people')).body
    expect(page).toContain('BAY1, bed 4')
    expect(page).toMatch(/Bed sure\.<\/strong>\s*The feed said so at 01:00/)
    const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { key, ward: 'oak', bed: '7', family: '<b>Made-up</b>', given: 'Cat', born: '1/2/1950' }
    await post('/ward/oak/people', fields)
    await post('/ward/oak/people', fields)
    const after = (await get('/ward/oak/people')).body
    expect(after.match(/&lt;b&gt;Made-up&lt;\/b&gt;, Cat<\/h2>/g)).toHaveLength(1)
    expect(after).toContain('Bed set by hand')
    expect((await post('/ward/oak/people', { ward: 'oak' })).body).toContain('type the bed')
    expect((await post('/ward/oak/people', { ward: 'oak', bed: '1', born: '31/2/1950' })).body).toContain(
      'could not read the date of birth',
    )
  })

  test('the nurse in charge says that what was written by hand is of a person of the feed; it is read at their bed, and can be taken off [H04]', async () => {
    const { database, clocks } = service.services
    await placeByHand(database.db, clocks, place, {
      ...{ user: 'grace', role: 'nurse', key: 'elsie-by-hand', ward: 'oak', bay: null, bed: '8' },
      person: { given: 'Elsie', family: 'Made-up' },
    })
    service.be(grace)
    const beds = await inBedsNow(database.db, place, 'oak')
    const stayIn = (bed: string): string => beds.find((each) => each.bed === bed)?.stay ?? ''
    const [hand, fed] = [stayIn('8'), stayIn('BAY1 4')]
    const usual = `/round/oak/usual/${fed}`
    expect((await get(usual)).body).not.toContain('by hand')
    const passport = {
      usual: { else: 'She sings.' },
      writtenBy: 'Jo',
      relationship: 'son',
      how: 'page' as const,
    }
    const coming = { clientKey: 'sings', stay: hand, passport, at: clocks.wall(), who: 'caller' }
    await keepPassport(database.db, place, coming)
    service.be(hana)
    expect((await get(usual)).body).toContain('The nurse in charge can')
    expect((await get(`${usual}/link`)).statusCode).toBe(403)
    expect(
      (await post(`${usual}/link`, { from: hand, checked: ['full-name', 'wristband'] })).statusCode,
    ).toBe(403)
    service.be(grace)
    expect((await get(usual)).body).toContain(`href="${usual}/link"`)
    const page = (await get(`${usual}/link`)).body
    expect(page).toContain('MADE-UP, ADA')
    expect(page).toMatch(/Written by\s+Jo \(son\)/)
    expect(page).not.toMatch(/name="from"[^>]*checked/)
    const once = await post(`${usual}/link`, { from: hand, checked: 'full-name' })
    expect(once.statusCode).toBe(409)
    expect(once.body).toContain('check two different things')
    expect(once.body).toMatch(/name="from"[^>]*checked/)
    await post(`${usual}/link`, { from: hand, checked: ['full-name', 'wristband'] })
    const read = (await get(usual)).body
    expect(read).toContain('She sings.')
    expect(read).toContain('who checked: full name, wristband')
    const link = /name="link" value="([^"]+)"/.exec(read)?.[1] ?? ''
    await post(`${usual}/unlink`, { link })
    expect((await get(usual)).body).toContain('She sings.')
    await post(`${usual}/unlink`, { link, why: 'Her neighbour' })
    expect((await get(usual)).body).not.toContain('She sings.')
  })

  test('without a feed it is said once for the ward that its beds were set by hand, and at no bed; two people in one bed are', async () => {
    const { db } = service.services.database
    // With a feed too, where it tells of nobody on the ward.
    service.be({ ...hana, wards: ['rowan'] })
    for (const bed of ['1', '2'])
      await post('/ward/rowan/people', { key: bed.repeat(22), ward: 'rowan', bed })
    const unfed = (await get('/ward/rowan/people')).body
    expect(
      unfed.match(/The feed tells of nobody on this ward: every bed here was set by hand/g),
    ).toHaveLength(1)
    expect(unfed).not.toContain('Bed set by hand')
    await db.deleteFrom('adt_feed').execute()
    service.be(hana)
    const inOak = { ward: 'oak', key: 'C'.repeat(22) }
    await post('/ward/oak/people', { ...inOak, bed: '11', family: 'Made-up', given: 'Dot' })
    const page = (await get('/ward/oak/people')).body
    expect(page.match(/every bed here was set by hand/g)).toHaveLength(1)
    expect(page).not.toContain('Bed set by hand')
    await post('/ward/oak/people', { ...inOak, key: 'D'.repeat(22), bed: '11', given: 'Eli' })
    expect(
      (await get('/ward/oak/people')).body.match(/More than one person is said to be in this bed/g),
    ).toHaveLength(2)
    service.be(nia)
    const link = (await get(`${await call('link-by-hand')}/link`)).body
    expect(link.match(/every bed here was set by hand/g)).toHaveLength(1)
    expect(link).not.toContain('Bed set by hand')
    await db.insertInto('adt_feed').values(place).execute()
  })

  test('a nurse moves only who is on her ward, and a ward that is not hers is closed to her', async () => {
    service.be(hana)
    expect((await get('/ward/rowan/people')).statusCode).toBe(403)
    const page = (await get('/ward/oak/people')).body
    const id = /people\/([0-9a-f-]{36})\/move/.exec(page)?.[1] ?? ''
    await post(`/ward/oak/people/${id}/move`, { ward: 'rowan', bed: '2', key: 'A'.repeat(22) })
    const gone = await post(`/ward/oak/people/${id}/leave`, { key: 'B'.repeat(22) })
    expect(gone.statusCode).toBe(409)
    expect(gone.body).toContain('not on this ward any more')
  })

  test('the round says at a bed when it is not sure, with why at the question, and nothing at one that is [H04]', async () => {
    const { database, clocks } = service.services
    const { db } = database
    const by = { who: 'made-up', at: clocks.wall() }
    const approved = { approvedBy: 'Made-up committee', approvedOn: '2026-11-01' }
    const { id } = await keepInstrument(db, place, madeUpQuestions(), by)
    await setAsking(db, place, 'rowan', { instrument: { id, version: 1 }, shifts, ...approved }, by)
    const [cora, dai, elsie] = ['CORA', 'DAI', 'ELSIE'].map((given, n) => ({
      ...{ number: `4080005${n}`, family: 'MADE-UP', given, born: '19500101' },
    }))
    const at = '20261127030000'
    await sender.say(adt('A01', cora!, { at, bed: 'ROWAN^BAY4^1' }))
    await sender.say(adt('A01', dai!, { at, bed: 'ROWAN^BAY4^1' }))
    await sender.say(adt('A01', elsie!, { at, bed: 'ROWAN^BAY4^2' }))
    service.be({ ...hana, wards: ['rowan'] })
    const { body } = await get('/round/rowan')
    const rows = body.split('data-stay=').slice(1)
    const rowOf = (bed: string): string => rows.find((row) => row.includes(`data-bed="${bed}"`)) ?? ''
    expect(rowOf('BAY4 1')).toContain('Bed not sure')
    expect(rowOf('BAY4 1 (2)')).toContain('Bed not sure')
    expect(rowOf('BAY4 2')).toContain('data-bed')
    expect(rowOf('BAY4 2')).not.toContain('Bed not sure')
    const question = await get(/\/round\/rowan\/ask\/[0-9a-f-]{36}/.exec(rowOf('BAY4 1'))?.[0] ?? '')
    expect(question.body).toContain('More than one person is said to be in this bed.')
  })

  test('whoever tends the feed sees what was refused, opens it, and names a ward that was not known', async () => {
    await sender.say(
      adt('A01', { ...ada, number: '9', nhs: ada.nhs ?? '' }, { at: '20261127020000', bed: 'W77^B^1' }),
    )
    await sender.say(adt('A45', ada, { at: '20261127020000' }))
    service.be(nia)
    expect((await get('/feed')).statusCode).toBe(403)
    service.be(ola)
    const page = (await get('/feed')).body
    expect(page).toContain('Messages to look at: 1')
    expect(page).toContain('ADT^A45')
    expect(page).toMatch(/W77[\s\S]*is no ward yet/)
    expect(page).toContain('They may be one person, or a number may be wrong')
    const path = /\/feed\/message\/[0-9a-f]{64}/.exec(page)?.[0] ?? ''
    expect((await get(path)).body).toContain('PID|1||40800001')
    await post(`${path}/seen`)
    await post('/feed/ward', { code: 'W77', ward: 'rowan' })
    const after = (await get('/feed')).body
    expect(after).toContain('Messages to look at: 0')
    expect(after).not.toContain('is no ward yet')
    const seated = await inBedsNow(service.services.database.db, place, 'rowan')
    expect(seated).toContainEqual(expect.objectContaining({ bed: 'B 1', initials: 'AM' }))
    service.be({ ...hana, wards: ['rowan'] })
    expect((await get('/ward/rowan/people')).body).toContain('bay B, bed 1')
    const lines = await service.services.database.db.selectFrom('audit').select('line').execute()
    const did = lines.map(({ line }) => JSON.parse(line).did as string)
    expect(did).toEqual(
      expect.arrayContaining([
        'feed.message-opened',
        'feed.message-seen',
        'feed.ward-named',
        'call.linked',
        'call.unlinked',
        'stay.by-hand-admit',
      ]),
    )
  })
})
