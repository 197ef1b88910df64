import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@fresh-eyes/ward/roles'
import { happen } from '../store/happen.ts'
import { openCall } from '../store/open-call.ts'
import { callById } from '../store/read-calls.ts'
import { makeRota } from '../testing/made-up-rota.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, tom, type TestService } from '../testing/start-service.ts'

const sian: Staff = { user: 'sian', name: 'Sian Made-up', ...place, roles: ['safety-lead'], wards: 'all' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const times = { promise: '10', onMyWay: '15', withPatient: '60' }

onBoth(({ open }) => {
  let service: TestService
  beforeAll(async () => {
    service = await startService(await open(), movedTime())
    await makeRota(service.services.database.db, service.services.clocks)
  })
  afterAll(() => service.close())

  const post = (url: string, fields: Record<string, string>) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: form,
      payload: new URLSearchParams(fields).toString(),
    })
  const team = async (id: string): Promise<string | undefined> =>
    (await callById(service.services.database.db, place, id))?.team
  const ring = (clientKey: string, ward: string | null) =>
    openCall(service.services.database.db, service.services.clocks, {
      ...place,
      clientKey,
      event: { by: { kind: 'caller' }, channel: 'page', ward, told: {} },
    })

  test('a chain with a wait of nothing, or a role that is nobody’s on the rota, is refused, and the one before holds [H03]', async () => {
    service.be(sian)
    const nothing = await post('/settings/chain', {
      team: 'outreach',
      'role-0': 'responder',
      'minutes-0': '0',
      ...times,
    })
    expect(nothing.statusCode).toBe(409)
    expect(nothing.body).toContain('Give each role a wait above nothing.')
    const nobody = await post('/settings/chain', {
      team: 'outreach',
      'role-0': 'registrar',
      'minutes-0': '2',
      ...times,
    })
    expect(nobody.body).toContain('Nobody is registrar on the rota from Friday 27 November 2026, 03:00')
    expect((await service.app.inject({ url: '/settings' })).body).toContain('Versions so far: 1')
  })

  test('the roles of a chain are chosen in words, and only those who may take a call can be', async () => {
    service.be(sian)
    const page = (await service.app.inject({ url: '/settings' })).body
    const [field = ''] = /<select id="role-0"[\s\S]*?<\/select>/.exec(page) ?? []
    expect(
      field
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toBe('Leave this step out Critical care outreach team Site manager Executive on call')
    expect(field).toMatch(/value="responder"\s+selected/)
  })

  test('an approved chain is the next version, with the name and the day; the versions before stay', async () => {
    service.be(sian)
    const done = await post('/settings/chain', {
      team: 'outreach',
      'role-0': 'responder',
      'minutes-0': '1.5',
      'role-1': 'site-manager',
      'minutes-1': '3',
      ...times,
    })
    expect(done.headers.location).toBe('/settings?team=outreach&approved=2')
    const page = (await service.app.inject({ url: '/settings' })).body
    expect(page).toContain(
      'Version 2, approved by Sian Made-up on 27 November 2026: critical care outreach team (1 minute 30 seconds)',
    )
    expect(page).toContain('Version 1, approved by Made-up patient safety committee')
  })

  test('a ward with a team of its own goes there; one that is not known goes to the site hub, and on when it is known [H03]', async () => {
    service.be(sian)
    await post('/settings/chain', { team: 'paediatric', 'role-0': 'responder', 'minutes-0': '2', ...times })
    const refused = await post('/settings/site', {
      hubTeam: 'outreach',
      'team-rowan': 'nobody',
      hubContact: 'hub',
    })
    expect(refused.body).toContain('A ward was given a team that has no chain.')
    await post('/settings/site', { hubTeam: 'outreach', 'team-rowan': 'paediatric', hubContact: 'hub' })
    const [rowan, oak, unknown] = [await ring('a', 'rowan'), await ring('b', 'oak'), await ring('c', null)]
    expect([await team(rowan.id), await team(oak.id), await team(unknown.id)]).toEqual([
      'paediatric',
      'outreach',
      'outreach',
    ])
    const { database, clocks } = service.services
    const moved = await happen(database.db, clocks, place, unknown.id, (_call, at) => ({
      kind: 'moved',
      at,
      by: { kind: 'staff', user: 'nia', role: 'responder' },
      ward: 'rowan',
      why: 'the caller said so',
    }))
    expect(await team(unknown.id)).toBe('paediatric')
    expect(moved).toMatchObject({
      done: true,
      call: { standing: 'waiting', paged: { role: 'responder', rung: 0 } },
    })
    const pages = await database.db.selectFrom('page').select('role').where('call', '=', unknown.id).execute()
    expect(pages).toHaveLength(2)
    // The desk names who is on now in both teams; whoever covers one ward sees the hub's and that ward's.
    const onDesk = async (wards: Staff['wards']): Promise<string[]> => {
      service.be({ ...nia, wards })
      const { body } = await service.app.inject({ url: '/desk' })
      expect(body.includes('Calls of other wards are not shown')).toBe(wards !== 'all')
      return [...body.matchAll(/<h2>On now(?:: (\w+))?<\/h2>/g)].map(([, name = 'the only team']) => name)
    }
    expect(await onDesk('all')).toEqual(['outreach', 'paediatric'])
    expect(await onDesk(['rowan'])).toEqual(['outreach', 'paediatric'])
    expect(await onDesk(['oak'])).toEqual(['the only team'])
  })

  test('the state of the service is one page for whoever keeps it going, and settings are for whoever approves them', async () => {
    service.be(tom)
    const state = await service.app.inject({ url: '/state' })
    expect(state.body).toContain('Not alive')
    expect(state.body).toContain('Rota of outreach')
    expect((await service.app.inject({ url: '/settings' })).statusCode).toBe(403)
    service.be(nia)
    expect((await service.app.inject({ url: '/state' })).statusCode).toBe(403)
  })
})
