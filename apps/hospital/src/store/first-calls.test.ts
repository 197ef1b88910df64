import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { openCall } from './open-call.ts'
import { openCalls } from './read-calls.ts'
import { startClocks } from './clocks.ts'
import type { Database } from './database.ts'

onBoth(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
  })
  afterAll(() => database.close())

  test('the very first ten calls of a new site come at once, and each is stored [H02]', async () => {
    const clocks = await startClocks(database.db)
    const ring = (clientKey: string) =>
      openCall(database.db, clocks, {
        ...place,
        clientKey,
        event: { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: {} },
      })
    const keys = Array.from({ length: 10 }, (_, index) => `first-${index}`)
    await Promise.all(keys.map(ring))
    expect(await openCalls(database.db, place)).toHaveLength(10)
  })
})
