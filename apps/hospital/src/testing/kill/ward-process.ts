// The service as main.ts puts it together, in a process that a test may kill. Only who is signed in comes from a header: a way in
// that this file has and the service has not.
import { createApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { runJobs } from '../../jobs/run-jobs.ts'
import { Hub } from '../../live/hub.ts'
import type { Services } from '../../services.ts'
import { startClocks } from '../../store/clocks.ts'
import { openPostgres, openTrial } from '../../store/database.ts'
import { madeUpStaff, staffHeader } from './staff-header.ts'

// Without the test that started it, it is nobody's.
process.on('disconnect', () => process.exit(1))

const config = readConfig(process.env)
if (typeof config === 'string') throw new Error(config)
const database =
  'postgres' in config.database
    ? await openPostgres(config.database.postgres)
    : await openTrial(config.database.trial)
const clocks = await startClocks(database.db)
const hub = new Hub(database, clocks)
const services: Services = {
  database,
  clocks,
  hub,
  identify: async ({ headers }) => madeUpStaff(String(headers[staffHeader])),
}
const app = await createApp(services)
await hub.start()
runJobs(services)
await app.listen({ port: config.port, host: config.host })
process.send?.(app.listeningOrigin)
