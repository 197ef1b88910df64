import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWard } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { feedTwoOrders } from '../testing/two-orders.ts'
import { startClocks, type Clocks } from './clocks.ts'
import type { Database } from './database.ts'

onBoth(({ open }) => {
  let database: Database
  let clocks: Clocks
  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, movedTime())
  })
  afterAll(() => database.close())

  test.each([1, 2])(
    'a day of the feed, shuffled, doubled and in lots, ends in the same wards (day %i) [H04]',
    async (seed) => {
      const [inOrder, shuffled] = await feedTwoOrders(database.db, clocks, seed, 40)
      expect(shuffled).toEqual(inOrder)
    },
  )
})
