import { expect } from 'vitest'
import { randomBytes } from 'node:crypto'
import { runJobs } from '../jobs/run-jobs.ts'
import type { Snapshot } from '../live/hub.ts'
import { drawQueue } from '../http/draw-queue.ts'
import { openPostgres, type Patience } from '../store/database.ts'
import { openCalls } from '../store/read-calls.ts'
import { phone, place } from '../testing/made-up-ward.ts'
import { newPostgres } from '../testing/on-both.ts'
import type { PostgresServer } from '../testing/start-postgres.ts'
import { startService } from '../testing/start-service.ts'

/** How the database goes away, and comes back. */
export interface Absence {
  goes: () => Promise<void>
  comesBack: () => Promise<void>
  /** Milliseconds that it is away. */
  lasts: number
  /** Milliseconds within which a caller must have read the telephone number. */
  saidWithin: number
  /** How long the service waits for the database; as it is in life when left out. */
  patience?: Patience
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
const beatsEvery = 3000
const usualBoardSilence = 5000

/**
 * The database of a service that runs goes away and comes back, and the service is left alone: callers read the telephone number, the
 * screens go stale, nothing acknowledged is lost, and afterwards calls, timers and screens go on by themselves.
 */
export async function outlivesAbsence(server: PostgresServer, absence: Absence): Promise<void> {
  const database = await openPostgres(await newPostgres(server.address), absence.patience)
  const service = await startService(database)
  const stopJobs = await runJobs(service.services, { pagers: [], origin: 'http://127.0.0.1:9' })
  const seen: Snapshot[] = []
  let beatAt = performance.now()
  const stopWatching = await service.services.hub.watch(
    'queue',
    place,
    () => drawQueue(service.services, place, 'all'),
    { shows: (snapshot) => seen.push(snapshot), beats: () => (beatAt = performance.now()) },
  )
  const press = (key: string) =>
    service.app.inject({
      method: 'POST',
      url: '/oak',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `key=${key}`,
    })
  const newKey = (): string => randomBytes(16).toString('base64url')
  let gone = false
  try {
    const before = newKey()
    expect((await press(before)).statusCode).toBe(303)

    await absence.goes()
    gone = true
    const goneAt = performance.now()
    const during = newKey()
    const answer = await press(during)
    expect(performance.now() - goneAt).toBeLessThan(absence.saidWithin)
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toContain(phone)
    await wait(Math.max(0, absence.lasts - (performance.now() - goneAt)))
    if (absence.lasts > beatsEvery + (absence.patience?.boardSilence ?? usualBoardSilence))
      expect(performance.now() - beatAt, 'the screens were told that all is well').toBeGreaterThan(
        beatsEvery + 200,
      )
    await absence.comesBack()
    gone = false

    await until(async () => (await press(during)).statusCode === 303)
    const after = newKey()
    expect((await press(after)).statusCode).toBe(303)
    const stored = await openCalls(database.db, place)
    expect(stored).toHaveLength(3)
    const waits = stored.map(({ call }) => call.paged)
    expect(waits.every((paged) => paged !== null)).toBe(true)
    const backAt = performance.now()
    await until(() => seen.at(-1)?.html.split('data-call=').length === 4 && beatAt > backAt)
  } finally {
    if (gone) await absence.comesBack()
    stopWatching()
    await stopJobs()
    await service.close()
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('It did not go on by itself within half a minute.')
    await wait(50)
  }
}
