import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../app.ts'
import { noConnections, type Connections } from '../connections.ts'
import { Hub } from '../live/hub.ts'
import type { Services } from '../services.ts'
import { startClocks, type TimeSource } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { identifyBy } from '../sign-in/sign-in.ts'
import { ReadLog } from '../store/reads.ts'
import { usualLimits } from '../store/sessions.ts'
import { people } from '../trial/people.ts'
import { startMadeUpSignIn } from '../trial/sign-in-provider.ts'
import { createOidc } from '../sign-in/oidc.ts'
import { TestBrowser } from './browser.ts'
import { makeRules, makeWard, place } from './made-up-ward.ts'

export const nia: Staff = { user: 'nia', name: 'Nia Made-up', ...place, roles: ['responder'], wards: 'all' }
export const tom: Staff = {
  user: 'tom',
  name: 'Tom Made-up',
  ...place,
  roles: ['site-manager'],
  wards: 'all',
}
export const hana: Staff = { user: 'hana', name: 'Hana Made-up', ...place, roles: ['nurse'], wards: ['oak'] }

/** The service over a database, with the made-up ward in it, for tests of what it answers. */
export interface TestService {
  app: FastifyInstance
  services: Services
  /** Whose requests these are, until it is said again; undefined is nobody. */
  be: (staff: Staff | undefined) => void
  close: () => Promise<void>
}

/** Makes the service with the real store, hub and clocks. Only who is signed in is said by the test. */
export async function startService(
  database: Database,
  time?: TimeSource,
  connections: Connections = noConnections,
): Promise<TestService> {
  await makeWard(database.db)
  return serviceOver(database, time, connections)
}

/** The service over a database that has its ward already, as when a process is started again. */
export async function serviceOver(
  database: Database,
  time?: TimeSource,
  connections: Connections = noConnections,
): Promise<TestService> {
  const clocks = await startClocks(database.db, time)
  const hub = new Hub(database, clocks)
  let who: Staff | undefined
  const reads = new ReadLog(database.db, clocks)
  const services: Services = { database, clocks, hub, reads, connections, identify: async () => who }
  const app = await createApp(services)
  await hub.start()
  return {
    app,
    services,
    be: (staff) => void (who = staff),
    close: async () => {
      await hub.close()
      await app.close()
      await database.close()
    },
  }
}

/** The service on a port of its own, with a real sign-in provider beside it. */
export interface SignedInService extends TestService {
  address: string
  /** A new browser in which someone of the made-up people has signed in. */
  browserOf: (person: string) => Promise<TestBrowser>
}

/** Makes the service whose people sign in for real. */
export async function startServiceWithSignIn(
  database: Database,
  { time }: { time?: TimeSource } = {},
): Promise<SignedInService> {
  const service = await startService(database, time)
  await makeRules(database.db)
  const { app, services } = service
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.listeningOrigin
  const provider = await startMadeUpSignIn(address, people)
  services.signIn = { address, oidc: createOidc(provider.settings), limits: usualLimits }
  services.identify = identifyBy(services.signIn, database, services.clocks)
  return {
    ...service,
    address,
    browserOf: async (person) => {
      const browser = new TestBrowser()
      await signInAs(browser, `${address}/me`, person)
      return browser
    },
    close: async () => {
      app.server.closeAllConnections()
      await provider.stop()
      await service.close()
    },
  }
}

/** Opens a page that needs a sign-in, picks a person, and gives where that led. */
export async function signInAs(browser: TestBrowser, page: string, person: string) {
  const picking = await browser.get(page)
  return browser.post(picking.url, { person })
}
