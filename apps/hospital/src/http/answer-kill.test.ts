import { expect, test } from 'vitest'
import { openPostgres } from '../store/database.ts'
import { storm } from '../testing/kill-answers.ts'
import { newPostgres } from '../testing/on-both.ts'

test('killed while answers come in: each that was acknowledged is there once [H02]', async () => {
  const address = await newPostgres()
  const { acknowledged, cut } = await storm(
    { DATABASE_URL: address },
    { kills: 2, devices: 4, random: () => 0.3 },
  )
  const { db, close } = await openPostgres(address)
  const rows = await db.selectFrom('question_answer').select('client_key').execute()
  await close()
  const stored = rows.map(({ client_key }) => client_key)
  expect(new Set(stored).size).toBe(stored.length)
  expect(stored.sort()).toEqual(acknowledged.sort())
  // Something was in flight when it was killed.
  expect(cut).toBeGreaterThan(0)
})
