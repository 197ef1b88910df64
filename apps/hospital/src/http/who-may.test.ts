import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles, type Role, type Staff } from '@fresh-eyes/ward/roles'
import { openTrial } from '../store/database.ts'
import { openCall, type Opened } from '../store/open-call.ts'
import { place } from '../testing/made-up-ward.ts'
import { startService, type TestService } from '../testing/start-service.ts'

// Who may do what is a table that people read. A new route is in it by itself, and the difference has to be accepted.
let service: TestService
let call: Opened
const everyRole = Object.keys(roles) as Role[]
const as = (role: Role): Staff => ({
  user: `a-${role}`,
  name: 'Made-up',
  ...place,
  roles: [role],
  wards: 'all',
})

beforeAll(async () => {
  service = await startService(await openTrial())
  call = await openCall(service.services.database.db, service.services.clocks, {
    ...place,
    clientKey: randomUUID(),
    event: { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: {} },
  })
})
afterAll(() => service.close())

/** What stands in a path, by the name it has there. A name that is not here gets a new id of the usual shape. */
const samples = (): Record<string, string> => ({
  code: 'oak',
  id: call.id,
  secret: call.secret ?? '',
  ward: 'oak',
})

async function answerTo(route: string, staff: Staff | undefined): Promise<'yes' | 'no' | 'sign in'> {
  service.be(staff)
  const [method = '', path = ''] = route.split(' ')
  const url = path.replaceAll(/:(\w+)/g, (_all, name: string) => samples()[name] ?? randomUUID())
  const answer = await service.app.inject({ method: method as 'GET', url, payloadAsStream: true })
  answer.raw.res.destroy()
  const led = String(answer.headers.location ?? '')
  if (answer.statusCode === 401 || led.startsWith('/sign-in?')) return 'sign in'
  return answer.statusCode === 403 ? 'no' : 'yes'
}

test('every route, for every role and for nobody, is as it was approved [H14] [audit]', async () => {
  const rows: string[] = []
  for (const route of service.app.ours) {
    const nobody = await answerTo(route, undefined)
    const may: string[] = []
    for (const role of everyRole) if ((await answerTo(route, as(role))) === 'yes') may.push(role)
    const who =
      nobody === 'yes'
        ? 'everyone, signed in or not'
        : may.length === everyRole.length
          ? 'every role'
          : may.join(', ')
    rows.push(`${route.padEnd(40)} ${who || (nobody === 'no' || nobody === 'sign in' ? 'no role' : '')}`)
  }
  await expect(`${rows.sort().join('\n')}\n`).toMatchFileSnapshot('tables/who-may.txt')
})

test('no page of the staff opens to somebody who is not signed in [H14]', async () => {
  for (const route of service.app.ours.filter((each) =>
    /^\w+ \/(desk|audit|settings|broken|break|me|staff)/.test(each),
  ))
    expect(`${route}: ${await answerTo(route, undefined)}`).toBe(`${route}: sign in`)
})

test('a nurse of Oak opens nothing of Rowan, and a responder who covers Rowan alone opens nothing of Oak', async () => {
  const responder: Staff = { ...as('responder'), wards: ['rowan'] }
  service.be(responder)
  expect((await service.app.inject({ url: `/desk/call/${call.id}` })).statusCode).toBe(403)
  expect((await service.app.inject({ url: '/desk' })).body).not.toContain(call.id)
  service.be({ ...as('nurse'), wards: ['oak'] })
  const url = '/staff-call'
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const asked = await service.app.inject({ method: 'POST', url, headers, payload: 'ward=rowan' })
  expect(asked.statusCode).toBe(403)
})

test('someone of another site sees no call of this one', async () => {
  service.be({ ...as('responder'), trust: 'elsewhere', site: 'elsewhere' })
  expect((await service.app.inject({ url: `/desk/call/${call.id}` })).statusCode).toBe(404)
})
