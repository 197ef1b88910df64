import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { ask, runPostgres, type RunningPostgres } from '../testing/run-postgres.ts'
import { settingsOf, type Setting } from '../testing/runbook.ts'
import { freePort, startPostgres, type PostgresServer } from '../testing/start-postgres.ts'
import { openCall } from './open-call.ts'
import { openCalls } from './read-calls.ts'
import { startClocks } from './clocks.ts'
import { openPostgres, type Database } from './database.ts'

// The steps and the settings here are those of docs/ward/runbook.md, on real servers: a base copy and the archived log, and a standby.
let folder: string
let server: PostgresServer
let database: Database
let archiving: Setting[]
let standby: Setting[]
let restoring: Setting[]
const references: string[] = []
const started: RunningPostgres[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-restore-'))
  chmodSync(folder, 0o777)
  const archive = join(folder, 'archive')
  mkdirSync(archive)
  chmodSync(archive, 0o777)
  ;[archiving, standby] = settingsOf('Backup') as [Setting[], Setting[]]
  ;[restoring] = settingsOf('Restore') as [Setting[]]
  server = await startPostgres(flagsOf(archiving))
  await ask(server.address, 'create database ward')
  database = await openPostgres(`${server.address}/ward`)
  await makeWard(database.db)
})

/** As flags of a server, with the folder of this run for its archive. */
const flagsOf = (settings: Setting[]): string[] =>
  settings.flatMap(({ name, value }) => [
    '-c',
    `${name}=${value.replaceAll('/archive', join(folder, 'archive'))}`,
  ])

afterAll(async () => {
  for (const one of started) await one.kill()
  await database.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function call(to: Database): Promise<void> {
  const clocks = await startClocks(to.db)
  const event = { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: {} } as const
  const { reference } = await openCall(to.db, clocks, {
    ...place,
    clientKey: `key-${references.length}`,
    event,
  })
  references.push(reference)
}

/** Copies the folder of a running server between the two marks that make such a copy whole. */
async function baseCopy(to: string): Promise<void> {
  const client = new Client({ connectionString: `${server.address}/postgres` })
  await client.connect()
  await client.query(`select pg_backup_start('base', true)`)
  cpSync(server.folder, to, { recursive: true })
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(true)')
  await client.end()
  rmSync(join(to, 'postmaster.pid'), { force: true })
  rmSync(join(to, 'pg_wal'), { recursive: true, force: true })
  mkdirSync(join(to, 'pg_wal/archive_status'), { recursive: true })
  writeFileSync(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
}

const referencesIn = async (there: RunningPostgres): Promise<string[]> => {
  const restored = await openPostgres(`${there.address}/ward`)
  const calls = await openCalls(restored.db, place)
  await restored.close()
  return calls.map(({ reference }) => reference).sort()
}

test('a base copy and the archived log bring back every call, those after the copy as well [H02]', async () => {
  for (let i = 0; i < 5; i++) await call(database)
  const copy = join(folder, 'copy')
  await baseCopy(copy)
  for (let i = 0; i < 5; i++) await call(database)
  await ask(server.address, 'select pg_switch_wal()')
  await expect
    .poll(() => ask(server.address, 'select last_archived_wal from pg_stat_archiver'))
    .not.toEqual([])
  await expect
    .poll(
      async () => {
        const [row] = await ask(
          server.address,
          `select last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1) as kept from pg_stat_archiver`,
        )
        return (row as { kept: boolean | null }).kept
      },
      { timeout: 20_000 },
    )
    .toBe(true)

  writeFileSync(join(copy, 'recovery.signal'), '')
  const flags = [...flagsOf(restoring), '-c', 'archive_mode=off']
  const restored = await runPostgres(copy, await freePort(), flags)
  started.push(restored)
  await expect
    .poll(() => referencesIn(restored).catch(() => []), { timeout: 20_000 })
    .toEqual([...references].sort())
})

test('a standby that is asked before a call is acknowledged has every call when the first server dies [H02]', async () => {
  const copy = join(folder, 'standby')
  await baseCopy(copy)
  writeFileSync(join(copy, 'standby.signal'), '')
  const from = `host=127.0.0.1 port=${server.port} user=postgres password=ward application_name=second`
  const flags = ['-c', `primary_conninfo=${from}`, ...flagsOf(restoring), '-c', 'archive_mode=off']
  const second = await runPostgres(copy, await freePort(), flags)
  started.push(second)
  for (const { name, value } of standby) await ask(server.address, `alter system set ${name} = '${value}'`)
  await ask(server.address, 'select pg_reload_conf()')
  await expect
    .poll(() => ask(server.address, `select sync_state from pg_stat_replication`), { timeout: 20_000 })
    .toEqual([{ sync_state: 'quorum' }])
  for (let i = 0; i < 5; i++) await call(database)
  await server.kill()
  await second.promote()
  expect(await referencesIn(second)).toEqual([...references].sort())
  const next = await openPostgres(`${second.address}/ward`)
  await ask(second.address, `alter system set synchronous_standby_names = ''`)
  await ask(second.address, 'select pg_reload_conf()')
  await call(next)
  await next.close()
  expect(await referencesIn(second)).toContain(references.at(-1))
})
