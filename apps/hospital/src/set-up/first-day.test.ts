import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { addDays } from '@fresh-eyes/core/calendar'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../store/database.ts'
import { TestBrowser } from '../testing/browser.ts'
import { startGateway, type Gateway } from '../testing/paging-provider.ts'
import { ask } from '../testing/run-postgres.ts'
import { blocksOf } from '../testing/runbook.ts'
import { signInAs } from '../testing/start-service.ts'
import { freePort, startPostgres, type PostgresServer } from '../testing/start-postgres.ts'
import { people } from '../trial/people.ts'
import { startMadeUpSignIn, type MadeUpSignIn } from '../trial/sign-in-provider.ts'

// The steps are those of "The first day" in docs/ward/runbook.md, in that order, with the SQL and the commands that stand there.
// Four processes are started one after another, on a machine that may have much else to do.
const longest = 4 * 60_000
vi.setConfig({ testTimeout: longest, hookTimeout: longest })
const patient = { timeout: 60_000 }

const root = resolve(import.meta.dirname, '../../../..')
const blocks = blocksOf('The first day')
let server: PostgresServer
let gateway: Gateway
let provider: MadeUpSignIn
let service: ChildProcess
let address: string
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-first-day-'))
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  ;[server, gateway, provider] = await Promise.all([
    startPostgres(),
    startGateway(),
    startMadeUpSignIn(address, people),
  ])
})
afterAll(async () => {
  if (service?.exitCode === null) {
    const gone = once(service, 'exit')
    service.kill('SIGTERM')
    await gone
  }
  await provider.stop()
  await gateway.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const as = (role: string, password: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${server.port}`
const owner = () => as('ward_owner', 'change-me')
const ward = () => as('ward', 'change-me-too')
const at = (path: string): string => address + path

/** The next block of the section, which must be of this kind. */
function next(language: string): string {
  const block = blocks.shift()
  expect(block?.language).toBe(language)
  return block?.text ?? ''
}

/** Runs the commands of a block as the owner of the tables, and gives what they said. */
async function run(commands: string): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: folder, DATABASE_URL: `${owner()}/ward` }
  const { stdout } = await promisify(execFile)('sh', ['-ec', commands], { cwd: root, env })
  return stdout
}

/** A browser in which somebody has signed in, at the live site when there is one to choose. */
async function browserOf(person: string): Promise<TestBrowser> {
  const browser = new TestBrowser()
  const landed = await signInAs(browser, at('/me'), person)
  if (landed.url.pathname === '/sites') await browser.post(at('/sites'), { place: 'hazel/hazel-general' })
  return browser
}

test('1 and 2: roles, database, tables, and what the service’s role may', async () => {
  for (const statement of next('sql')
    .split(';')
    .filter((each) => each.trim() !== ''))
    await ask(server.address, statement)
  expect(await run(next('sh'))).toContain('"ward" may do what the service needs.')
})

test('3: the file of the trust is looked at, and applied', async () => {
  const [look = '', apply = ''] = next('sh').trim().split('\n')
  expect(await run(look)).toContain('Nothing was written yet.')
  expect(await ask(owner(), 'select 1 from trust', 'ward')).toEqual([])
  expect(await run(apply)).toMatch(/Token of hazel-general\/epr: \S{43}/)
  expect(await run(apply)).toContain('There is nothing to change.')
  expect(blocks).toEqual([])
})

test('4: the service starts as a role that owns nothing, and is alive', async () => {
  const { kind: _kind, ...pager } = gateway.setup('sms')
  const connections = join(folder, 'connections.yaml')
  const check = { everySeconds: 1, withinSeconds: 60 }
  // JSON is YAML.
  writeFileSync(connections, JSON.stringify({ pagers: [{ kind: 'http', ...pager, receipts: {} }], check }))
  service = fork(join(root, 'apps/hospital/src/main.ts'), [], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: `${ward()}/ward`,
      PORT: new URL(address).port,
      PUBLIC_ADDRESS: address,
      CONNECTIONS: connections,
      OIDC_ISSUER: provider.settings.issuer,
      OIDC_CLIENT_ID: provider.settings.clientId,
      OIDC_CLIENT_SECRET: provider.settings.clientSecret,
      OIDC_PROMPT: 'login',
      OIDC_FIRST_RULE: 'groups=safety-lead',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  const [first] = (await Promise.race([once(service, 'message'), once(service, 'exit')])) as [unknown]
  expect(first).toEqual({ address })
  await expect.poll(async () => (await fetch(at('/alive'))).status, patient).toBe(200)
})

test('5: the patient safety lead says who else is what', async () => {
  const leila = await browserOf('leila')
  for (const role of ['responder', 'site-manager', 'executive-on-call', 'operator', 'auditor'])
    await leila.post(at('/settings/sign-in'), { claim: 'groups', equals: role, role, wards: '*' })
  expect((await leila.get(at('/settings/sign-in'))).body).toContain('<code>executive-on-call</code>')
  await leila.post(at('/sites'), { place: 'hazel/hazel-training' })
  const practising = { claim: 'groups', equals: 'training responder', role: 'responder', wards: '*' }
  await leila.post(at('/settings/sign-in'), practising)
  const petra = await browserOf('petra')
  expect((await petra.get(at('/desk'))).body).toContain('Every call here is made up')
})

test('6: a site manager writes down who can be paged, and publishes a rota', async () => {
  const tom = await browserOf('tom')
  const contacts = { nia: '100', tom: '102', esther: '103' }
  for (const [user, ends] of Object.entries(contacts))
    await tom.post(at('/rota/contact'), { name: user, user, 'address-sms': `+447700900${ends}` })
  const today = new Date().toISOString().slice(0, 10)
  const lines = { responder: 'nia', 'site-manager': 'tom', 'executive-on-call': 'esther' }
  const rows = Object.entries(lines).flatMap(([role, contact], row) => [
    [`role-${row}`, role],
    [`contact-${row}`, contact],
    [`from-${row}`, '00:00'],
    [`until-${row}`, '00:00'],
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => [`days-${row}`, String(day)]),
  ])
  const form = new URLSearchParams([
    ['team', 'outreach'],
    ['from', addDays(today, -1)],
    ['until', addDays(today, 30)],
    ...rows,
  ])
  const published = await tom.post(at('/rota'), form)
  expect(published.url.search).toBe('?team=outreach&version=1')
})

test('7: the patient safety lead chooses who is paged when nobody is on the rota', async () => {
  const leila = await browserOf('leila')
  const done = await leila.post(at('/settings/site'), { hubTeam: 'outreach', hubContact: 'tom' })
  expect(done.url.search).toBe('?approved=1')
})

test('8: a call by the short code on a poster pages whoever is on the rota, who accepts it', async () => {
  const leila = await browserOf('leila')
  expect((await leila.get(at('/posters'))).body).toContain(`${new URL(address).host}/oak</p>`)
  const caller = new TestBrowser()
  expect((await caller.get(at('/'))).body).toContain('Another team can look')
  const page = await caller.get(at('/oak'))
  expect(page.body).toContain('Oak ward')
  const key = /name="key" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const own = await caller.post(at('/oak'), { key, bed: '4' })
  expect(own.body).toContain('We have your call')
  await expect
    .poll(() => gateway.arrived.map(({ body }) => (JSON.parse(body) as { to: string }).to), patient)
    .toContain('+447700900100')

  const nia = await browserOf('nia')
  const desk = (await nia.get(at('/desk'))).body
  expect(desk).toContain('Oak ward, bed 4')
  const accept = /action="(\/desk\/call\/[^"]+\/accept)"/.exec(desk)?.[1] ?? ''
  await nia.post(at(accept))
  expect((await nia.get(at('/desk'))).body).toContain('Accepted')
  expect((await caller.get(own.url)).body).toContain('critical care outreach team')

  await leila.post(at('/drills'), { ward: 'rowan', bed: 'R1' })
  await expect.poll(async () => (await nia.get(at('/desk'))).body, patient).toContain('Rowan ward, bed R1')
})

describe('the role of the service', () => {
  test.each([
    ['change the audit', 'update audit set at = 1'],
    ['delete from the audit', 'delete from audit'],
    ['empty the audit', 'truncate audit'],
    ['take the end of the audit away', 'delete from audit_head'],
    ['take the trigger away', 'alter table audit disable trigger audit_is_kept'],
    ['drop the trigger', 'drop trigger audit_is_kept on audit'],
    [
      'put another function in its place',
      'create or replace function audit_is_kept() returns trigger language plpgsql as $$ begin return null; end $$',
    ],
    ['turn triggers off', 'set session_replication_role = replica'],
    ['drop the table', 'drop table audit'],
    ['say that a migration was not done', 'delete from kysely_migration'],
    ['make a table', 'create table mine (one integer)'],
    ['become the owner', 'set role ward_owner'],
  ])('may not %s', async (_what, statement) => {
    await expect(ask(ward(), statement, 'ward')).rejects.toMatchObject({ code: '42501' })
  })

  test('may not put the end of the audit back', async () => {
    await expect(ask(ward(), 'update audit_head set seq = seq - 1', 'ward')).rejects.toThrow(/only goes on/)
  })

  test('starts on tables of a later version, and on older ones is told what to do and changes nothing', async () => {
    await ask(
      owner(),
      `insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`,
      'ward',
    )
    await (await openPostgres(`${ward()}/ward`)).close()
    await ask(owner(), `delete from kysely_migration where name in ('9999-later', '0080-wards')`, 'ward')
    await expect(openPostgres(`${ward()}/ward`)).rejects.toThrow(/npm run ward:set-up -- --tables/)
  })
})
