import { minutes } from '@fresh-eyes/ward/instant'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makePagers, noConnections, type Connections } from '../connections.ts'
import { dropChecks, runsSince } from '../store/check-runs.ts'
import { openCall } from '../store/open-call.ts'
import { callById, openCalls } from '../store/read-calls.ts'
import { checkWard } from '../store/teams.ts'
import { makeRota } from '../testing/made-up-rota.ts'
import { place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { startGateway, type Gateway } from '../testing/paging-provider.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'
import { watch } from '../watch/watcher.ts'
import { runJobs } from './run-jobs.ts'

onBoth(({ open }) => {
  let service: TestService
  let gateway: Gateway
  let outside: Gateway
  let stopJobs: (() => Promise<void>) | undefined
  let stopWatching: (() => void) | undefined
  let connections: Connections

  beforeAll(async () => {
    gateway = await startGateway()
    outside = await startGateway()
    connections = {
      ...noConnections,
      pagers: [gateway.setup('sms')],
      check: { everySeconds: 0.3, withinSeconds: 1, by: { pager: 'sms', to: '+447700900199' } },
    }
    service = await startService(await open(), undefined, connections)
    await makeRota(service.services.database.db, service.services.clocks)
    await service.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    stopWatching?.()
    await stopJobs?.()
    await service.close()
    await gateway.close()
    await outside.close()
  })
  afterEach(() => {
    stopWatching?.()
    outside.arrived.length = 0
    gateway.be({})
  })

  const start = async (): Promise<void> => {
    const pagers = makePagers(connections.pagers)
    stopJobs = await runJobs(service.services, { pagers, origin: service.app.listeningOrigin, oftenest: 100 })
  }
  const alive = async () => {
    const answer = await service.app.inject({ url: '/alive' })
    return { status: answer.statusCode, state: JSON.parse(answer.body) as { sites: { lastCheck: number }[] } }
  }
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 400; tries++) {
      if (await holds()) return
      await new Promise((done) => setTimeout(done, 25))
    }
    throw new Error('It did not come to hold within ten seconds.')
  }
  const watching = (): void => {
    stopWatching = watch({
      url: `${service.app.listeningOrigin}/alive`,
      pagers: makePagers([outside.setup('outside')]),
      to: { outside: '+447700900198' },
      everySeconds: 0.1,
      silentSeconds: 0.3,
      againSeconds: 60,
    })
  }

  test('before the service has called itself it is not alive; after a page was received it is, with the age of each part [H09]', async () => {
    expect((await alive()).status).toBe(503)
    await start()
    await until(async () => (await alive()).status === 200)
    expect((await alive()).state).toMatchObject({
      alive: true,
      parts: { timers: expect.any(Number), pages: expect.any(Number) },
      sites: [{ site: 'hazel/hazel-general', switchboard: 'none', pagesNotReceived: 0 }],
    })
    const sent = gateway.arrived.map(({ body }) => JSON.parse(body) as { to: string })
    expect(sent.every(({ to }) => to === '+447700900199')).toBe(true)
  })

  test('its own calls are in no queue, on no list, in no audit, and are taken away', async () => {
    await until(async () => (await runsSince(service.services.database.db, place, 0)).length > 2)
    service.be(nia)
    expect((await service.app.inject({ url: '/desk' })).body).toContain('No open calls')
    const lines = await service.services.database.db.selectFrom('audit').select('line').execute()
    expect(lines.filter(({ line }) => line.includes('call.'))).toEqual([])
    expect(await openCalls(service.services.database.db, place)).toEqual([])
    await dropChecks(service.services.database.db, place, Number.MAX_SAFE_INTEGER)
    const left = await service.services.database.db.selectFrom('call').select('closed_at').execute()
    expect(left.filter(({ closed_at }) => closed_at !== null)).toEqual([])
  })

  test('a call of its own that a killed process left open is closed by the next, and pages its machine no more', async () => {
    const { database, clocks } = service.services
    const { id } = await openCall(database.db, clocks, {
      ...place,
      clientKey: 'left-by-a-killed-process',
      event: { by: { kind: 'caller' }, channel: 'page', ward: checkWard, told: {} },
    })
    const row = database.db.updateTable('call').where('call', '=', id)
    await row.set({ opened_steady: clocks.steady() - minutes(5) }).execute()
    await until(async () => (await callById(database.db, place, id))?.call.standing === 'closed')
  })

  test('the paging gateway is dead: /alive goes out by itself, and someone is paged from outside; back, and they are told [H09]', async () => {
    gateway.be({ status: 500 })
    watching()
    await until(async () => outside.arrived.length > 0)
    expect(outside.arrived[0]?.body).toContain('is not working. Use the telephone')
    expect((await alive()).status).toBe(503)
    gateway.be({})
    await until(async () => outside.arrived.some(({ body }) => body.includes('is back')))
  })

  test('the part that does the work has stopped, and the pages still open: someone is paged from outside [H09]', async () => {
    await stopJobs?.()
    watching()
    await until(async () => outside.arrived.length > 0)
    expect((await service.app.inject({ url: '/oak' })).statusCode).toBe(200)
    expect((await alive()).status).toBe(503)
  })

  test('without a number of its own the page goes to a receiver in the service, over HTTP', async () => {
    const { db } = service.services.database
    await dropChecks(db, place, Number.MAX_SAFE_INTEGER)
    const check = { ...connections.check, by: undefined }
    const services = { ...service.services, connections: { ...connections, check } }
    const stop = await runJobs(services, { pagers: [], origin: service.app.listeningOrigin, oftenest: 100 })
    await until(async () => (await runsSince(db, place, 0)).some(({ took }) => took !== null))
    await stop()
  })

  test('the whole service is gone: someone is paged from outside [H09]', async () => {
    stopWatching = watch({
      url: 'http://127.0.0.1:9/alive',
      pagers: makePagers([outside.setup('outside')]),
      to: { outside: '+447700900198' },
      everySeconds: 0.1,
      silentSeconds: 0.3,
      againSeconds: 60,
    })
    await until(async () => outside.arrived.length > 0)
  })
})
