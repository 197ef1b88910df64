import { createApp } from '../apps/hospital/src/app.ts'
import { noConnections } from '../apps/hospital/src/connections.ts'
import { listenForFeed } from '../apps/hospital/src/mllp/listen.ts'
import { rules } from '../apps/hospital/src/testing/made-up-feed.ts'
import { Hub } from '../apps/hospital/src/live/hub.ts'
import { inBedsNow } from '../apps/hospital/src/store/beds.ts'
import { startClocks } from '../apps/hospital/src/store/clocks.ts'
import { openPostgres, openTrial, type Db } from '../apps/hospital/src/store/database.ts'
import { placeByHand } from '../apps/hospital/src/store/hand-placing.ts'
import { keepInstrument, setAsking } from '../apps/hospital/src/store/instruments.ts'
import { ReadLog } from '../apps/hospital/src/store/reads.ts'
import { hana } from '../apps/hospital/src/testing/start-service.ts'
import { madeUpQuestions, shifts } from '../apps/hospital/src/trial/made-up-round.ts'

// The ward service over many made-up trusts, each with one ward and one round: SITES, and DATABASE_URL or the trial database in
// memory. Tells its parent its address and the stays of each trust, and with FEEDS=yes the port of each trust's feed. Whoever asks says in a header which trust's nurse they are: the
// look into the sessions that a sign-in costs is not in what is measured.
const { DATABASE_URL, SITES = '1', FEEDS } = process.env
const beds = ['1', '2', '3', '4', '5', '6']
const database = await (DATABASE_URL ? openPostgres(DATABASE_URL) : openTrial())
const clocks = await startClocks(database.db)
const stays: Record<string, string[]> = {}
for (let n = 0; n < Number(SITES); n++) stays[`trust-${n}`] = await makeTrust(database.db, `trust-${n}`)
const hub = new Hub(database, clocks)
const app = await createApp({
  database,
  clocks,
  hub,
  reads: new ReadLog(database.db, clocks),
  connections: noConnections,
  identify: async ({ headers }) => {
    const trust = headers['x-trust']
    return typeof trust === 'string' ? { ...hana, trust, site: 'site', wards: 'all' } : undefined
  },
})
await hub.start()
await app.listen({ port: 0, host: '127.0.0.1' })
const feeds: Record<string, number> = {}
if (FEEDS === 'yes')
  for (const trust of Object.keys(stays)) {
    const door = { trust, site: 'site', host: '127.0.0.1', port: 0, from: [], rules }
    feeds[trust] = (await listenForFeed(database.db, clocks, door)).port
  }
process.send?.({ address: app.listeningOrigin, stays, feeds })
process.on('disconnect', () => process.exit(0))

async function makeTrust(db: Db, trust: string): Promise<string[]> {
  const place = { trust, site: 'site' }
  const by = { who: 'made-up', at: clocks.wall() }
  const approved = { approvedBy: 'Made-up committee', approvedOn: '2026-11-01' }
  await db.insertInto('trust').values({ trust, name: trust }).execute()
  await db
    .insertInto('site')
    .values({ ...place, name: trust, phone: '01632 960 999' })
    .execute()
  await db
    .insertInto('ward')
    .values({ ...place, ward: 'oak', name: 'Oak', setting: 'adult inpatient', short_code: `oak-${trust}` })
    .execute()
  const { id } = await keepInstrument(db, place, madeUpQuestions(), by)
  await setAsking(db, place, 'oak', { instrument: { id, version: 1 }, shifts, ...approved }, by)
  for (const bed of beds) {
    const person = { given: 'Ada', family: 'Made-up' }
    const form = { user: 'made-up', role: 'nurse', key: `bed-${bed}` }
    await placeByHand(db, clocks, place, { ...form, ward: 'oak', bay: null, bed, person })
  }
  return (await inBedsNow(db, place, 'oak')).map(({ stay }) => stay)
}
