import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { audit } from './audit.ts'
import { openCall } from './open-call.ts'
import { openCalls } from './read-calls.ts'
import { startClocks } from './clocks.ts'
import type { Database } from './database.ts'

onBoth(({ open }) => {
  let database: Database
  // Each has a site in whose audit nothing stands yet.
  beforeEach(async () => {
    database = await open()
    await makeWard(database.db)
  })
  afterEach(() => database.close())

  test('whoever writes the first line of a site’s audit second waits for the first, and writes the second [H02]', async () => {
    const line = (who: string) => ({ at: 0, who, did: 'made-up', to: place.site })
    const within = database.db.transaction()
    const steps = { written: () => {}, mayEnd: () => {} }
    const written = new Promise<void>((done) => (steps.written = done))
    const mayEnd = new Promise<void>((done) => (steps.mayEnd = done))
    const first = within.execute(async (trx) => {
      await audit(trx, place, line('first'))
      steps.written()
      await mayEnd
    })
    await written
    const second = within.execute((trx) => audit(trx, place, line('second')))
    // Long enough for it to have found no line, and to wait.
    await new Promise((done) => setTimeout(done, 300))
    steps.mayEnd()
    await Promise.all([first, second])
    const lines = await database.db.selectFrom('audit').select(['seq', 'who']).orderBy('seq').execute()
    expect(lines).toEqual([
      { seq: 1, who: 'first' },
      { seq: 2, who: 'second' },
    ])
  })

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
