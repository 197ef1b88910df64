import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRota } from '../testing/made-up-rota.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, tom, type TestService } from '../testing/start-service.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

onBoth(({ open }) => {
  const time = movedTime()
  let service: TestService
  beforeAll(async () => {
    service = await startService(await open(), time)
    await makeRota(service.services.database.db, service.services.clocks)
  })
  afterAll(() => service.close())

  const line = (
    row: number,
    role: string,
    contact: string,
    from: string,
    until: string,
  ): [string, string][] => [
    [`role-${row}`, role],
    [`contact-${row}`, contact],
    [`from-${row}`, from],
    [`until-${row}`, until],
    ...['1', '2', '3', '4', '5', '6', '7'].map((day): [string, string] => [`days-${row}`, day]),
  ]
  const publish = (nightEnds: string, days: [string, string]) =>
    service.app.inject({
      method: 'POST',
      url: '/rota',
      headers: form,
      payload: new URLSearchParams([
        ['team', 'outreach'],
        ['from', days[0]],
        ['until', days[1]],
        ...line(0, 'responder', 'nia', '08:00', '20:00'),
        ...line(1, 'responder', 'ravi', '20:00', nightEnds),
        ...line(2, 'site-manager', 'tom', '00:00', '00:00'),
        ...line(3, 'executive-on-call', 'esther', '00:00', '00:00'),
      ]).toString(),
    })

  test('a rota with a quarter of an hour that is nobody’s is refused, and names it; what was typed is kept [H03]', async () => {
    service.be(tom)
    const refused = await publish('07:45', ['2026-12-28', '2027-01-04'])
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain(
      'Nobody is critical care outreach team from Monday 28 December 2026, 07:45 until Monday 28 December 2026, 08:00.',
    )
    expect(refused.body).toContain('value="07:45"')
    expect(await versions()).toBe(1)
  })

  test('published, it is the next version, and the desk shows who is on now', async () => {
    service.be(tom)
    const done = await publish('08:00', ['2026-12-28', '2027-01-04'])
    expect(done.headers.location).toBe('/rota?team=outreach&version=2')
    expect(await versions()).toBe(2)
    service.be(nia)
    const desk = (await service.app.inject({ url: '/desk' })).body
    expect(desk).toMatch(/critical care outreach team<\/dt>\s*<dd>\s*Ravi Made-up/)
  })

  test('a rota that begins after the last one ends is refused: between them is nobody [H03]', async () => {
    service.be(tom)
    await publish('08:00', ['2026-12-28', '2027-01-04'])
    const refused = await publish('08:00', ['2027-01-05', '2027-01-12'])
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Monday 4 January 2027, 00:00')
  })

  test('only whoever may publish sees the rota', async () => {
    service.be(nia)
    expect((await service.app.inject({ url: '/rota' })).statusCode).toBe(403)
  })

  const versions = async (): Promise<number> =>
    Number(
      (
        await service.services.database.db
          .selectFrom('rota')
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )
})
