import { createApp } from '../apps/hospital/src/app.ts'
import { noConnections } from '../apps/hospital/src/connections.ts'
import { Hub } from '../apps/hospital/src/live/hub.ts'
import { startClocks } from '../apps/hospital/src/store/clocks.ts'
import { openPostgres, openTrial } from '../apps/hospital/src/store/database.ts'
import { makeFhirAccount } from '../apps/hospital/src/store/fhir-accounts.ts'
import { ReadLog } from '../apps/hospital/src/store/reads.ts'
import { makeWard, place } from '../apps/hospital/src/testing/made-up-ward.ts'
import { makeRound } from '../apps/hospital/src/trial/made-up-round.ts'

// The ward service over one made-up site with as many wards as WARDS says, and DATABASE_URL or the trial database in memory. Tells its
// parent its address, the wards, and the token of a system that may do everything. Nobody is paged: only what is asked is measured.
const { DATABASE_URL, WARDS = '1' } = process.env
const database = await (DATABASE_URL ? openPostgres(DATABASE_URL) : openTrial())
const clocks = await startClocks(database.db)
await makeWard(database.db)
await makeRound(database.db, clocks)
const wards = Array.from({ length: Number(WARDS) }, (_, n) => `w${n}`)
await database.db
  .insertInto('ward')
  .values(wards.map((ward) => ({ ...place, ward, name: ward, setting: 'adult inpatient', short_code: ward })))
  .execute()
const token = await makeFhirAccount(database.db, {
  ...place,
  account: 'record',
  may: ['read', 'write', 'feed'],
})
const hub = new Hub(database, clocks)
const reads = new ReadLog(database.db, clocks)
// As the jobs of a whole service do: who looked at what is written each second.
setInterval(() => void reads.flush(), 1000)
const app = await createApp({
  database,
  clocks,
  hub,
  reads,
  connections: noConnections,
  identify: async () => undefined,
})
await hub.start()
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ address: app.listeningOrigin, token, wards })
process.on('disconnect', () => process.exit(0))
