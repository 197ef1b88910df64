import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../app.ts'
import { Hub } from '../live/hub.ts'
import type { Services } from '../services.ts'
import { startClocks, type TimeSource } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { makeWard, place } from './made-up-ward.ts'

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
export async function startService(database: Database, time?: TimeSource): Promise<TestService> {
  await makeWard(database.db)
  const clocks = await startClocks(database.db, time)
  const hub = new Hub(database, clocks)
  let who: Staff | undefined
  const services: Services = { database, clocks, hub, identify: async () => who }
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
