import { readFileSync } from 'node:fs'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { makePagers, noConnections, readConnections } from './connections.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { listenNear } from './listen-near.ts'
import { Hub } from './live/hub.ts'
import { startFeed } from './mllp/start-feed.ts'
import type { Services } from './services.ts'
import { createOidc } from './sign-in/oidc.ts'
import { identifyBy, type SignIn } from './sign-in/sign-in.ts'
import { startClocks } from './store/clocks.ts'
import { openPostgres, openTrial, type Database } from './store/database.ts'
import { ReadLog } from './store/reads.ts'
import { usualLimits } from './store/sessions.ts'
import { whyNotOpened } from './store/why-not-opened.ts'

const config = readConfig(process.env)
if (typeof config === 'string') {
  console.error(config)
  process.exit(1)
}

const connections =
  config.connections === undefined
    ? noConnections
    : readConnections(readFileSync(config.connections, 'utf8'), process.env)
if (Array.isArray(connections)) {
  console.error(`The file of connections cannot be used.\n${connections.join('\n')}`)
  process.exit(1)
}

const database =
  'postgres' in config.database
    ? await postgresOrStop(config.database.postgres)
    : await openTrial(config.database.trial)
const clocks = await startClocks(database.db)
const hub = new Hub(database, clocks)
const trial = config.madeUpPeople ? await import('./trial/start-trial.ts') : undefined
await trial?.fillTrial(database.db, clocks)
const reads = new ReadLog(database.db, clocks)
const services: Services = {
  database,
  clocks,
  hub,
  reads,
  connections,
  paper: config.paper,
  identify: async () => undefined,
}
const app = await createApp(services, { proxies: config.proxies })
await hub.start()
const listening = await listenNear(app, config)
const address = config.signIn.address ?? listening
const pagers = makePagers(connections.pagers)
const stopJobs = await runJobs(services, { pagers, origin: address })
const trialSignIn = await trial?.startTrialSignIn(address)
const signIn: SignIn | undefined =
  trialSignIn?.signIn ??
  (config.signIn.oidc && {
    ...{ address, oidc: createOidc(config.signIn.oidc), limits: usualLimits },
    firstRule: config.signIn.firstRule,
  })
if (signIn) {
  services.signIn = signIn
  services.identify = identifyBy(signIn, database, clocks)
} else {
  console.error('There is no OIDC_ISSUER: calls are taken and paged, and nobody can sign in to answer them.')
}
const feed = config.feed && (await startFeed(services, config.feed))
console.log(`The ward service is at ${listening}`)
process.send?.({ address: listening })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
// Started by `npm start`, it goes when that goes. By itself it outlives the window it was started in.
if (process.channel) process.once('disconnect', () => void stop())

const longestGoodbye = 3000
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await feed?.close()
  await stopJobs()
  for (const pager of pagers) pager.close()
  await hub.close()
  // Live screens hold their line open for as long as they can.
  setTimeout(() => app.server.closeAllConnections(), longestGoodbye).unref()
  await trialSignIn?.stop()
  await app.close()
  await reads.flush().catch(() => undefined)
  await database.close()
  process.exit(0)
}

async function postgresOrStop(address: string): Promise<Database> {
  try {
    return await openPostgres(address)
  } catch (error) {
    const why = whyNotOpened(error, address)
    if (why === undefined) throw error
    console.error(why)
    process.exit(1)
  }
}
