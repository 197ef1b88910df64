import { expect, test } from 'vitest'
import { changed, runInMemory, type Story } from '@fresh-eyes/ward/wind-tunnel'
import { openPostgres, openTrial } from '../store/database.ts'
import { newPostgres } from '../testing/on-both.ts'
import { startPostgres } from '../testing/start-postgres.ts'
import { hardDay } from './hard-day.ts'
import { runForReal } from './run-for-real.ts'

test('in 10,000 hard weeks of the rules alone, no call is lost or doubled [H02]', () => {
  let callers = 0
  for (let seed = 1; seed <= 10_000; seed++) {
    const story = runInMemory(changed(hardDay, { days: 7, 'calls-per-day': 3 + (seed % 8) }), seed)
    callers += story.callers.length
    expect(story.problems, `seed ${seed}`).toEqual([])
  }
  console.log(`10,000 weeks, ${callers} callers.`)
})

test('on 20 hard days the real service, on PostgreSQL and on the trial database, tells the story of the rules [H02]', async () => {
  const server = await startPostgres()
  try {
    for (let seed = 1; seed <= 20; seed++) {
      const database =
        seed % 2 === 0 ? await openTrial() : await openPostgres(await newPostgres(server.address))
      const story = await runForReal(hardDay, seed, database)
      await database.close()
      expect(story.problems, `seed ${seed}`).toEqual([])
      expect(waitsOf(story), `seed ${seed}`).toEqual(waitsOf(runInMemory(hardDay, seed)))
    }
  } finally {
    await server.stop()
  }
})

const waitsOf = ({ callers, pages }: Story) => ({
  pages,
  callers: callers.map(({ openedAt, acceptedAt, attendedAt, closedAt, heardBy }) => ({
    openedAt,
    acceptedAt,
    attendedAt,
    closedAt,
    heardBy,
  })),
})
