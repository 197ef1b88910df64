import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { ask } from '../testing/run-postgres.ts'
import { settingsOf } from '../testing/runbook.ts'
import { freePort, startPostgres, type PostgresServer } from '../testing/start-postgres.ts'

// What compose.yaml says is done here on a real PostgreSQL, without containers: its settings, the file that makes its roles, its
// `set-up`, and one of its web processes with the question by which it is known to be well.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const patient = { timeout: 60_000 }

interface Service {
  image: string
  entrypoint?: string[]
  command?: string[]
  environment: Record<string, string>
  secrets: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
}
interface Compose {
  services: Record<'postgres' | 'set-up' | 'web-one' | 'web-two', Service>
  secrets: Record<string, { file: string }>
}

const root = resolve(import.meta.dirname, '../../../..')
const compose = parse(readFileSync(join(root, 'compose.yaml'), 'utf8'), { merge: true }) as Compose
const { postgres, 'set-up': setUp, 'web-one': web } = compose.services
// What a password may be: each of these means something in an address, in SQL or in a shell.
const passwordOf = (name: string): string => `${name}-'"$%/@:# \\`
let folder: string
let server: PostgresServer
let port: number
let log = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-compose-'))
  for (const name of ['secrets', 'archive']) mkdirSync(join(folder, name))
  for (const name of Object.keys(compose.secrets))
    writeFileSync(join(folder, 'secrets', name), `${passwordOf(name)}\n`)
  // As root, PostgreSQL runs as a user of its own.
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'archive'), 0o777)
  const [, ...settings] = (postgres.command ?? []).map(here)
  server = await startPostgres(settings, tmpdir(), (text) => (log += text))
  port = await freePort()
  await ask(server.address, `create database ${postgres.environment['POSTGRES_DB']}`)
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The same without containers: their folders are ours, and their addresses are loopback. */
const here = (text: string): string =>
  text
    .replaceAll('/run/secrets/', join(folder, 'secrets/'))
    .replaceAll('/archive/', join(folder, 'archive/'))
    .replaceAll('@postgres/', `@127.0.0.1:${server?.port}/`)
    .replaceAll('127.0.0.1:4180', `127.0.0.1:${port}`)

const environmentOf = (service: Service): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(service.environment).map(([name, value]) => [name, here(value)])),
  PATH: process.env['PATH'],
})

/** Starts a command of the file. `said` is all that it says. */
function start(command: readonly string[], service: Service, more: Record<string, string> = {}) {
  const [program = '', ...rest] = command
  const child = spawn(program === 'node' ? process.execPath : program, rest.map(here), {
    cwd: root,
    env: { ...environmentOf(service), ...more },
  })
  let said = ''
  for (const from of [child.stdout, child.stderr])
    from.on('data', (text: Buffer) => (said += text.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  return { child, ended, said: () => said }
}

const runSetUp = () => start([...(setUp.entrypoint ?? []), ...(setUp.command ?? [])], setUp).ended
const as = (role: string): string =>
  `postgres://${role}:${encodeURIComponent(passwordOf(`${role}_password`))}@127.0.0.1:${server.port}`

test('the roles are those of the runbook, with the passwords of their files', async () => {
  const [mount = ''] = (postgres.volumes ?? []).filter((each) => each.includes('docker-entrypoint-initdb.d'))
  const scripts = join(root, mount.split(':')[0] ?? '')
  const files = readdirSync(scripts).toSorted()
  expect(files.length).toBeGreaterThan(0)
  const make = async () => {
    for (const file of files)
      await ask(server.address, here(readFileSync(join(scripts, file), 'utf8')), 'ward')
  }
  await make()
  const roles = `select rolname, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as more
    from pg_roles where rolcanlogin and rolname <> 'postgres' order by 1`
  expect(await ask(server.address, roles)).toEqual([
    { rolname: 'ward', more: false },
    { rolname: 'ward_owner', more: false },
  ])
  expect(await ask(as('ward'), 'select current_user::text as who', 'ward')).toEqual([{ who: 'ward' }])
  const error: unknown = await make().catch((failed: unknown) => failed)
  expect(error).toMatchObject({
    message: 'The role ward_owner was not made: role "ward_owner" already exists',
  })
  expect(JSON.stringify(error)).not.toContain('ward_owner_password-')
})

test('the set-up makes the tables as their owner, and each time gives the service what it needs and no more', async () => {
  expect(await runSetUp()).toMatchObject({ code: 0 })
  await ask(as('ward_owner'), 'create table added (one integer); revoke all on added, call from ward', 'ward')
  await ask(as('ward_owner'), 'grant update, delete on audit to ward', 'ward')
  const again = await runSetUp()
  expect(again.said).toContain('"ward" may do what the service needs.')
  await ask(as('ward'), 'select * from call, added', 'ward')
  for (const refused of [
    'update audit set at = 1',
    'delete from audit',
    'drop table call',
    'set role ward_owner',
  ])
    await expect(ask(as('ward'), refused, 'ward')).rejects.toMatchObject({ code: '42501' })
})

test('it does not grant to a role that is not there, or that owns the tables', async () => {
  const grantTo = (role: string) =>
    start([...(setUp.entrypoint ?? []), '--tables', '--grant', role], setUp).ended
  expect(await grantTo('wrad')).toMatchObject({
    code: 1,
    said: expect.stringContaining('no role "wrad"') as string,
  })
  expect(await grantTo('ward_owner')).toMatchObject({ code: 1 })
})

test('both web processes wait for the set-up, run as the service’s role, and are well', async () => {
  for (const name of ['web-one', 'web-two'] as const) {
    expect(compose.services[name].depends_on).toEqual({
      'set-up': { condition: 'service_completed_successfully' },
    })
    expect(compose.services[name].image).toBe(setUp.image)
  }
  const [, words = ''] =
    /^CMD (.*)$/m.exec(readFileSync(join(root, 'apps/hospital/Dockerfile'), 'utf8')) ?? []
  const well = () => start((web.healthcheck?.test ?? []).slice(1), web).ended
  expect(await well()).not.toMatchObject({ code: 0 })
  const process = start(JSON.parse(words) as string[], web, { HOST: '127.0.0.1', PORT: String(port) })
  try {
    await expect.poll(process.said, patient).toContain('The ward service is at')
    expect(await well()).toMatchObject({ code: 0 })
    const users = `select distinct usename::text from pg_stat_activity where datname = 'ward'`
    expect(await ask(server.address, users)).toEqual([{ usename: 'ward' }])
  } finally {
    process.child.kill('SIGTERM')
  }
  expect((await process.ended).said).not.toContain('_password-')
})

test('a log that is full is archived whole, and another of its name is kept', async () => {
  const archiver = 'select archived_count > 0 as some, failed_count > 0 as failed from pg_stat_archiver'
  const archived = async (): Promise<unknown> => (await ask(server.address, archiver))[0]
  await ask(server.address, 'select pg_switch_wal()')
  await expect.poll(archived, patient).toEqual({ some: true, failed: false })
  await ask(server.address, 'create table something (one integer)')
  const now = 'select pg_walfile_name(pg_current_wal_insert_lsn()) as file'
  const [{ file }] = (await ask(server.address, now)) as [{ file: string }]
  writeFileSync(join(folder, 'archive', file), 'of another database')
  await ask(server.address, 'select pg_switch_wal()')
  await expect.poll(archived, patient).toEqual({ some: true, failed: true })
  expect(readFileSync(join(folder, 'archive', file), 'utf8')).toBe('of another database')
})

test('no password is in a setting or in the log of the server', () => {
  expect(log).toContain('already exists')
  expect(log).not.toContain('_password-')
  for (const { environment } of Object.values(compose.services))
    for (const [name, value] of Object.entries(environment))
      expect(/password/i.test(value) ? name : 'DATABASE_PASSWORD_FILE').toMatch(/_FILE$/)
})

test('it archives the log and fetches it as the runbook says', () => {
  const [archiving = []] = settingsOf('Backup')
  const [restoring = []] = settingsOf('Restore')
  const shared = [...archiving, ...restoring].filter(({ name }) =>
    /^(?:wal_level|archive_|restore_)/.test(name),
  )
  expect(shared).toHaveLength(4)
  expect(compose.services.postgres.command).toEqual(
    expect.arrayContaining(shared.map(({ name, value }) => `${name}=${value}`)),
  )
})
