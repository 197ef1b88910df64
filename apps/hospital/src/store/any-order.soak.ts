import { expect, test } from 'vitest'
import { makeWard } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { startPostgres } from '../testing/start-postgres.ts'
import { feedTwoOrders } from '../testing/two-orders.ts'
import { startClocks } from './clocks.ts'
import { openPostgres } from './database.ts'

test('200 days of the feed, each shuffled, doubled and in lots, end in the same wards [H04]', async () => {
  const server = await startPostgres()
  try {
    const database = await openPostgres(`${server.address}/postgres`)
    await makeWard(database.db)
    const clocks = await startClocks(database.db, movedTime())
    for (let seed = 1000; seed < 1200; seed++) {
      const [inOrder, shuffled] = await feedTwoOrders(database.db, clocks, seed, 120)
      expect([seed, shuffled]).toEqual([seed, inOrder])
    }
    await database.close()
  } finally {
    await server.stop()
  }
})
