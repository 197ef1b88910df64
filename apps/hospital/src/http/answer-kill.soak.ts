import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres, openTrial, type Database } from '../store/database.ts'
import { storm, type Storm } from '../testing/kill-answers.ts'
import { startPostgres, type PostgresServer } from '../testing/start-postgres.ts'

let postgres: PostgresServer
const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-answers-'))
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function hold({ acknowledged, kills, cut }: Storm, { db, close }: Database): Promise<void> {
  const rows = await db.selectFrom('question_answer').select('client_key').execute()
  await close()
  const stored = rows.map(({ client_key }) => client_key)
  console.log(`${kills} kills: ${acknowledged.length} acknowledged, ${stored.length} stored, ${cut} cut off.`)
  expect(new Set(stored).size).toBe(stored.length)
  expect(stored.sort()).toEqual(acknowledged.sort())
}

test('killed 200 times on PostgreSQL while answers come in: none lost, none doubled [H02]', async () => {
  const address = `${postgres.address}/postgres`
  const all = await storm({ DATABASE_URL: address }, { kills: 200, devices: 8, random: Math.random })
  await hold(all, await openPostgres(address))
})

test('killed 50 times on the trial database while answers come in: none lost, none doubled [H02]', async () => {
  const trial = join(folder, 'ward')
  const all = await storm({ TRIAL_FOLDER: trial }, { kills: 50, devices: 8, random: Math.random })
  await hold(all, await openTrial(trial))
})
