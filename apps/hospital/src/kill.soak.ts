import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAtRandom, type KillRun } from './testing/kill/kill-run.ts'
import { acknowledgedCalls, seenThrough } from './testing/kill/ledger.ts'
import { newPostgres } from './testing/on-both.ts'
import { startPostgres, type PostgresServer } from './testing/start-postgres.ts'

// KILL_SEED does a run again; KILLS makes it shorter or longer.
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
const kills = (usual: number): number => Number(process.env['KILLS'] ?? usual)

let server: PostgresServer
beforeAll(async () => void (server = await startPostgres()))
afterAll(() => server.stop())

test('killed 200 times under load on PostgreSQL: nothing acknowledged is lost or doubled [H02]', async () => {
  await nothingLost({ database: { DATABASE_URL: await newPostgres(server.address) }, kills: kills(200) })
})

test('two processes on one PostgreSQL, killed 100 times in turn: nothing acknowledged is lost or doubled [H02]', async () => {
  const database = { DATABASE_URL: await newPostgres(server.address) }
  await nothingLost({ database, kills: kills(100), processes: 2 })
})

test('killed 50 times under load on the trial database: nothing acknowledged is lost or doubled [H02]', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-killed-'))
  try {
    await nothingLost({ database: { TRIAL_FOLDER: join(folder, 'ward') }, kills: kills(50) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function nothingLost(run: Omit<KillRun, 'seed'>): Promise<void> {
  const { ledger, problems } = await killAtRandom({ ...run, seed })
  const acknowledged = acknowledgedCalls(ledger)
  console.log(
    `Seed ${seed}, ${run.kills} kills: ${acknowledged} calls and ${ledger.acknowledged} answers in all were acknowledged.`,
  )
  expect(problems, `seed ${seed}`).toEqual([])
  expect(acknowledged).toBeGreaterThan(run.kills)
  expect(seenThrough(ledger), 'calls that a desk saw through').toBeGreaterThan(run.kills)
}
