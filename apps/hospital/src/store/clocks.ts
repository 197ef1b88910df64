import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * The two clocks. `wall` is what is written down as the time of something. `steady` never goes back, is the same in every process
 * that shares the database, and is what timers run on. Both are milliseconds since 1970; they may differ after a clock was put
 * right.
 */
export interface Clocks {
  wall: () => number
  steady: () => number
  /** Asks the wall clock again, shares how far this process has come, and catches up. Called about once a second. */
  share: () => Promise<void>
}

/** Where time comes from. Tests pass one that they can move. */
export interface TimeSource {
  /** The time of day, in milliseconds since 1970. It can be put forward or back. */
  now: () => Promise<number>
  /** Milliseconds since some moment. Only goes forward. */
  running: () => number
}

/** The database's time of day, so that many processes write down one time, and this machine's running time. */
export const timeOf = (db: Db): TimeSource => ({
  now: () => databaseNow(db),
  running: () => performance.now(),
})

/** Starts the clocks of a process. Steady time starts at the later of now and the furthest that any process has come. */
export async function startClocks(db: Db, source: TimeSource = timeOf(db)): Promise<Clocks> {
  let wallAhead = (await source.now()) - source.running()
  let steadyAhead = wallAhead
  const wall = (): number => Math.floor(source.running() + wallAhead)
  const steady = (): number => Math.floor(source.running() + steadyAhead)
  const share = async (): Promise<void> => {
    wallAhead = (await source.now()) - source.running()
    const mine = steady()
    const { high } = await db
      .insertInto('steady')
      .values({ one: 1, high: mine })
      .onConflict((conflict) =>
        conflict.column('one').doUpdateSet({ high: sql<number>`greatest(steady.high, excluded.high)` }),
      )
      .returning('high')
      .executeTakeFirstOrThrow()
    if (high > mine) steadyAhead += high - mine
  }
  await share()
  return { wall, steady, share }
}

async function databaseNow(db: Db): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db)
  const now = rows[0]?.now
  if (now === undefined) throw new Error('The database did not say what time it is.')
  return now
}
