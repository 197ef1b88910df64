import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import { callById, eventsOf } from '../store/read-calls.ts'
import { takeFormNumbers } from '../store/paper-forms.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { hana, nia, startService, type TestService } from '../testing/start-service.ts'

const header = { 'content-type': 'application/x-www-form-urlencoded' }
const atThree = Date.UTC(2026, 10, 27, 3)

onBoth(({ open }) => {
  let service: TestService
  let numbers: string[]
  const time = movedTime(atThree)
  let keys = 0

  beforeAll(async () => {
    service = await startService(await open(), time)
    numbers = await takeFormNumbers(service.services.database.db, place, { count: 6, at: atThree })
    service.be(nia)
  })
  afterAll(() => service.close())

  const key = (): string => `key-of-22-letters-${String(keys++).padStart(4, '0')}`
  const enter = (fields: Record<string, string>) =>
    service.app.inject({
      method: 'POST',
      url: '/afterwards',
      headers: header,
      payload: new URLSearchParams({ key: key(), ...fields }).toString(),
    })
  const stored = async (location: unknown) => {
    const id = String(location).split('entered=')[1] ?? ''
    const { db } = service.services.database
    const pages = await db.selectFrom('page').select('role').where('call', '=', id).execute()
    return { id, pages, found: await callById(db, place, id), events: await eventsOf(db, place, id) }
  }
  const came = { cameDay: '2026-11-26', cameTime: '23:10', ward: 'oak', bed: '4' }
  const finished = {
    ...came,
    takenBy: 'N. Reed',
    takenRole: 'responder',
    acceptedDay: '2026-11-26',
    acceptedTime: '23:14',
    arrivedDay: '2026-11-26',
    arrivedTime: '23:25',
    closedDay: '2026-11-27',
    closedTime: '00:05',
    acute: 'yes',
    outcomes: 'treatment-change',
    told: 'She has oxygen now.',
  }

  test('a paper call that was finished keeps its true times and its number, is marked late, and pages nobody [H18]', async () => {
    const sent = await enter({ ...finished, form: numbers[0]!.toLowerCase().replaceAll('-', ' ') })
    const { found, events, pages } = await stored(sent.headers.location)
    expect(found?.reference).toBe(numbers[0])
    expect(found?.call).toMatchObject({
      channel: 'paper',
      standing: 'closed',
      openedAt: Date.UTC(2026, 10, 26, 23, 10),
      firstAcceptedAt: Date.UTC(2026, 10, 26, 23, 14),
      firstArrivedAt: Date.UTC(2026, 10, 26, 23, 25),
      closedAt: Date.UTC(2026, 10, 27, 0, 5),
    })
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'accepted', 'arrived', 'closed'])
    for (const event of events) expect(event.late).toEqual({ at: atThree, by: 'nia' })
    expect(pages).toEqual([])
    expect((await service.app.inject({ url: sent.headers.location as string })).body).toContain(
      'nobody was paged',
    )
  })

  test('a paper call that nobody has is paged for at once, and has waited since its true time [H18]', async () => {
    const sent = await enter({ ...came, form: numbers[1]! })
    const { found, pages } = await stored(sent.headers.location)
    expect(pages).toEqual([{ role: 'responder' }])
    expect(found?.call.standing).toBe('waiting')
    expect((await service.app.inject({ url: '/desk' })).body).toContain('3 h 50 min')
  })

  test('a paper call whose nurse is with the patient stands in the queue and pages nobody', async () => {
    const { acceptedDay, acceptedTime, arrivedDay, arrivedTime, takenBy } = finished
    const sent = await enter({ ...came, takenBy, acceptedDay, acceptedTime, arrivedDay, arrivedTime })
    const { found, pages } = await stored(sent.headers.location)
    expect(found?.call.standing).toBe('with-patient')
    expect(pages).toEqual([])
    time.pass(minutes(60))
  })

  test('the same press sent twice is one call; the same form again is asked about, and may be another call', async () => {
    const same = key()
    const [one, two] = [
      await enter({ ...finished, form: numbers[2]!, key: same }),
      await enter({ ...finished, form: numbers[2]!, key: same }),
    ]
    expect(two.headers.location).toBe(one.headers.location)
    const again = await enter({ ...finished, form: numbers[2]! })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('If that is this call, there is nothing to do.')
    expect(again.body).toContain('She has oxygen now.')
    const other = await enter({ ...finished, form: numbers[2]!, another: 'yes' })
    expect((await stored(other.headers.location)).found?.reference).toBe(`${numbers[2]}-2`)
  })

  test('of two desks that enter one form at once, one has entered it and the other is told', async () => {
    const both = await Promise.all([
      enter({ ...came, form: numbers[3]! }),
      enter({ ...came, form: numbers[3]! }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  })

  test.each([
    ['a time that is to come', { cameDay: '2026-11-28' }, 'A time is still to come'],
    ['times out of order', { acceptedTime: '22:00' }, 'The times are not in order'],
    ['a day without its time', { arrivedTime: '' }, 'a day and no time'],
    ['no time of the call', { cameDay: '', cameTime: '' }, 'Say when the call came in'],
    ['closed without an outcome', { acute: '' }, 'It was closed, so say what came of it'],
    ['an outcome without what the caller was told', { told: '' }, 'Write what you told the caller'],
    ['nobody who took it', { takenBy: '' }, 'Say who took the call'],
    ['a number that no form has', { form: 'P-AAA-AAA' }, 'No form was printed with this number'],
    [
      'an hour that never was',
      { cameDay: '2026-03-29', cameTime: '01:30' },
      'the clocks went forward over it',
    ],
    ['an hour that came twice', { cameDay: '2026-10-25', cameTime: '01:30' }, 'came twice that night'],
  ])('with %s nothing is entered, and nothing typed is lost', async (_what, change, says) => {
    const answer = await enter({ ...finished, worry: 'grey and sleepy', ...change })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain(says)
    expect(answer.body).toContain('grey and sleepy')
  })

  test('the second half past one of the night when clocks go back is an hour after the first', async () => {
    const night = { cameDay: '2026-10-25', cameTime: '01:30', ward: 'oak' }
    const [first, second] = [
      await enter({ ...night, which: 'first' }),
      await enter({ ...night, which: 'second' }),
    ]
    const at = async (answer: typeof first) => (await stored(answer.headers.location)).found?.call.openedAt
    expect(await at(first)).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(await at(second)).toBe(Date.UTC(2026, 9, 25, 1, 30))
  })

  test('the audit says who wrote it down and when, beside when it happened', async () => {
    const lines = await service.services.database.db
      .selectFrom('audit')
      .select('line')
      .orderBy('seq')
      .execute()
    const first = lines.map(({ line }) => JSON.parse(line)).find(({ did }) => did === 'call.opened')
    expect(first).toMatchObject({
      at: atThree,
      who: 'staff nia',
      more: { fromPaper: true, happenedAt: Date.UTC(2026, 10, 26, 23, 10) },
    })
  })

  test('a nurse of a ward may not enter paper calls', async () => {
    service.be(hana)
    expect((await enter(came)).statusCode).toBe(403)
    service.be(nia)
  })
})
