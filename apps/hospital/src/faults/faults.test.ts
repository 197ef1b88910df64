import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '../store/audit.ts'
import { openCall } from '../store/open-call.ts'
import { openCalls } from '../store/read-calls.ts'
import { startClocks } from '../store/clocks.ts'
import { openPostgres } from '../store/database.ts'
import { freeze } from '../testing/freeze.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { newPostgres } from '../testing/on-both.ts'
import { startPostgres, type PostgresServer } from '../testing/start-postgres.ts'
import { nia, startService, tom } from '../testing/start-service.ts'
import { readQueue } from '../wind-tunnel/read-queue.ts'
import { outlivesAbsence } from './database-gone.ts'

// A whole minute of each, and full disks, are in faults.soak.ts.

/** A tenth of what the service waits in life. */
const impatient = { silence: 800, waitForLine: 500, idleTransaction: 500, boardSilence: 1000 }

let server: PostgresServer
beforeAll(async () => void (server = await startPostgres()))
afterAll(() => server.stop())

test('PostgreSQL goes away for some seconds: callers read the telephone number, nothing is lost, and all goes on by itself [H02]', async () => {
  await outlivesAbsence(server, {
    goes: server.pause,
    comesBack: server.start,
    lasts: 2000,
    saidWithin: 5000,
  })
})

test.runIf(process.platform === 'linux')(
  'PostgreSQL hangs without a word: callers read the telephone number within seconds, and all goes on by itself [H02]',
  async () => {
    let thaw = (): void => undefined
    await outlivesAbsence(server, {
      goes: async () => void (thaw = freeze(server.folder)),
      comesBack: async () => thaw(),
      lasts: 5000,
      saidWithin: 3000,
      patience: impatient,
    })
  },
)

test('a process that stops in the middle of a transaction keeps the others waiting for some seconds only [H02]', async () => {
  const address = await newPostgres(server.address)
  const [stuck, other] = [await openPostgres(address, impatient), await openPostgres(address)]
  try {
    await makeWard(stuck.db)
    const held = Promise.withResolvers<void>()
    const never = Promise.withResolvers<void>()
    const transaction = stuck.db.transaction().execute(async (trx) => {
      await audit(trx, place, { at: 0, who: 'service', did: 'test.held', to: 'nothing' })
      held.resolve()
      await never.promise
    })
    await held.promise
    const clocks = await startClocks(other.db)
    const event = { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: {} } as const
    await openCall(other.db, clocks, { ...place, clientKey: 'while-held', event })
    expect(await openCalls(other.db, place)).toHaveLength(1)
    never.resolve()
    await expect(transaction).rejects.toThrow()
  } finally {
    await Promise.all([stuck.close(), other.close()])
  }
})

test('PostgreSQL is killed while it is asked: the process lives, and the call is taken once it is back [H02]', async () => {
  const database = await openPostgres(await newPostgres(server.address))
  // What nobody catches would end the process of a service.
  const uncaught: string[] = []
  const note = ({ message }: Error): void => void uncaught.push(message)
  process.on('uncaughtException', note)
  try {
    await makeWard(database.db)
    const clocks = await startClocks(database.db)
    const event = { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: {} } as const
    const ring = (clientKey: string) => openCall(database.db, clocks, { ...place, clientKey, event })
    const acknowledged: string[] = []
    const ringing = Array.from({ length: 60 }, (_, at) =>
      ring(`killed-${at}`).then(
        () => acknowledged.push(`killed-${at}`),
        () => undefined,
      ),
    )
    await Promise.race(ringing)
    await server.kill()
    await Promise.all(ringing)
    await server.start()
    await ring('after')
    const keys = (await database.db.selectFrom('call').select('client_key').execute()).map(
      (row) => row.client_key,
    )
    expect(keys).toEqual(expect.arrayContaining([...acknowledged, 'after']))
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(uncaught).toEqual([])
  } finally {
    process.off('uncaughtException', note)
    await database.close()
  }
})

test('of two desks that accept over HTTP at the same moment, one has the call and the other reads who [H08]', async () => {
  const service = await startService(await openPostgres(await newPostgres(server.address)))
  try {
    await service.app.listen({ port: 0, host: '127.0.0.1' })
    const to = service.app.listeningOrigin
    service.services.identify = async ({ headers }) =>
      [nia, tom].find(({ user }) => user === headers['x-who'])
    const send = (method: string, path: string, who = '') =>
      fetch(`${to}${path}`, {
        method,
        redirect: 'manual',
        headers: { 'x-who': who },
        ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
      })
    for (let round = 0; round < 10; round++) {
      await send('POST', '/oak')
      const board = await (await send('GET', '/desk', 'nia')).text()
      const call = readQueue(board).find(({ standing }) => standing === 'waiting')?.id
      const desks = ['nia', 'tom'].map((who) => send('POST', `/desk/call/${call}/accept`, who))
      const answers = await Promise.all(desks)
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
      const refused = answers.find(({ status }) => status === 409)
      expect(await refused?.text()).toContain('has it already')
    }
  } finally {
    await service.close()
  }
})

test('PostgreSQL syncs to disk before it acknowledges, and is asked to do nothing less [H02]', async () => {
  const database = await openPostgres(await newPostgres(server.address))
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(
        database.db,
      )
      expect(rows, setting).toEqual([{ value: 'on' }])
    }
  } finally {
    await database.close()
  }
})
