import { randomUUID } from 'node:crypto'
import type { TrainingCall } from '@fresh-eyes/ward/training'
import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Whether people practise at a site: it is made so when it is set up, and no live site can become one by a press. */
export async function isTraining(db: Db, { trust, site }: Placed): Promise<boolean> {
  const row = await db
    .selectFrom('training_site')
    .select('site')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .executeTakeFirst()
  return row !== undefined
}

/** Stores the calls of a practice, to come from now on. Throws on a site where nobody practises: the database refuses the rows. */
export async function startPractice(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  by: string,
  calls: readonly TrainingCall[],
): Promise<void> {
  const practice = randomUUID()
  const steady = clocks.steady()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('training_call')
      .values(
        calls.map((call, number) => ({
          trust,
          site,
          practice,
          number,
          due: steady + call.after,
          call: JSON.stringify(call),
          came_at: null,
        })),
      )
      .execute()
    const line = { at: clocks.wall(), who: by, did: 'practice.started', to: practice }
    await audit(trx, { trust, site }, { ...line, more: { calls: calls.length } })
  })
}

/** How many made-up calls are still to come at a site, and how long until the last, in milliseconds. */
export async function stillToCome(
  db: Db,
  clocks: Clocks,
  place: Placed,
): Promise<{ calls: number; within: number }> {
  const { calls, last } = await db
    .selectFrom('training_call')
    .select(({ fn }) => [fn.countAll<number>().as('calls'), fn.max('due').as('last')])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('came_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { calls: Number(calls), within: Math.max(0, (last ?? 0) - clocks.steady()) }
}

/** Lets no more of them come. Those that came stay, and are closed by people. */
export async function stopPractice(db: Db, clocks: Clocks, place: Placed, by: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('training_call')
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('came_at', 'is', null)
      .execute()
    const line = { at: clocks.wall(), who: by, did: 'practice.stopped', to: place.site }
    await audit(trx, place, line)
  })
}
