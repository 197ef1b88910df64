import { isRole, type Staff } from '@fresh-eyes/ward/roles'
import { createApp } from '../app.ts'
import { noConnections } from '../connections.ts'
import { escalate } from '../jobs/escalate.ts'
import { Hub } from '../live/hub.ts'
import type { Services } from '../services.ts'
import { ReadLog } from '../store/reads.ts'
import { startClocks, type TimeSource } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { tunnelPlace } from './tunnel-site.ts'

/** Who sends a request of the wind tunnel: "name role". Only this service, over its own database, reads it. */
export const whoHeader = 'x-wind-tunnel-who'

/** How the made-up switchboard proves that it is the site's own. It guards nothing: the service listens to this machine only. */
export const switchboardSecret = 'made-up-switchboard'
const { trust, site } = tunnelPlace

/** The service as main.ts puts it together, listening on loopback, on a clock that the tunnel moves. */
export interface TunnelService {
  address: string
  /** Does what is due by now, as the jobs of a live service do twice a second. */
  catchUp: () => Promise<void>
  /** Takes it down. What it had not stored is gone. */
  stop: () => Promise<void>
}

/** Starts it over a database that holds the tunnel's site. */
export async function startTunnelService(database: Database, time: TimeSource): Promise<TunnelService> {
  const clocks = await startClocks(database.db, time)
  const hub = new Hub(database, clocks)
  const services: Services = {
    database,
    clocks,
    hub,
    reads: new ReadLog(database.db, clocks),
    connections: { ...noConnections, switchboards: { [`${trust}/${site}`]: { secret: switchboardSecret } } },
    identify: async ({ headers }) => readWho(String(headers[whoHeader] ?? '')),
  }
  const app = await createApp(services)
  await hub.start()
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address: app.listeningOrigin,
    catchUp: async () => {
      await clocks.share()
      await escalate(database.db, clocks)
    },
    stop: async () => {
      await hub.close()
      await app.close()
    },
  }
}

function readWho(header: string): Staff | undefined {
  const [user = '', role = ''] = header.split(' ')
  return isRole(role) ? { user, name: user, ...tunnelPlace, roles: [role], wards: 'all' } : undefined
}
