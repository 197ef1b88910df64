import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killAtRandom, type KillRun } from './testing/kill/kill-run.ts'
import { newPostgres } from './testing/on-both.ts'

// A process starts in a second, and in many on a machine that has much else to do.
const longest = 4 * 60_000

// A few kills here; 200 on PostgreSQL and 50 on the trial database are in kill.soak.ts.

test(
  'killed under load on PostgreSQL, each of two processes once: nothing acknowledged is lost or doubled [H02]',
  async () => {
    await nothingLost({ database: { DATABASE_URL: await newPostgres() }, kills: 2, processes: 2 })
  },
  longest,
)

test(
  'killed under load on the trial database: nothing acknowledged is lost or doubled [H02]',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-killed-'))
    try {
      await nothingLost({ database: { TRIAL_FOLDER: join(folder, 'ward') }, kills: 1 })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  longest,
)

async function nothingLost(run: Omit<KillRun, 'seed'>): Promise<void> {
  const seed = Date.now() % 1_000_000
  const { problems } = await killAtRandom({ ...run, seed })
  expect(problems, `seed ${seed}`).toEqual([])
}
