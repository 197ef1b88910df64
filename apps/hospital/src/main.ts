import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { Hub } from './live/hub.ts'
import type { Services } from './services.ts'
import { startClocks } from './store/clocks.ts'
import { openPostgres, openTrial } from './store/database.ts'

const config = readConfig(process.env)
if (typeof config === 'string') {
  console.error(config)
  process.exit(1)
}

const database =
  'postgres' in config.database
    ? await openPostgres(config.database.postgres)
    : await openTrial(config.database.trial)
const clocks = await startClocks(database.db)
const hub = new Hub(database, clocks)
const services: Services = { database, clocks, hub, identify: async () => undefined }
const app = await createApp(services)
await hub.start()
const stopJobs = runJobs(services)
await app.listen({ port: config.port, host: config.host })
console.log(`The ward service is at ${app.listeningOrigin}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop())
}

async function stop(): Promise<void> {
  await stopJobs()
  await hub.close()
  await app.close()
  await database.close()
  process.exit(0)
}
