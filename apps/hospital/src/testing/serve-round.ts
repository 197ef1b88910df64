import type { Staff } from '@fresh-eyes/ward/roles'
import { createApp } from '../app.ts'
import { Hub } from '../live/hub.ts'
import type { Services } from '../services.ts'
import { startClocks } from '../store/clocks.ts'
import { openPostgres, openTrial } from '../store/database.ts'
import { makeRound } from './made-up-round.ts'
import { makeWard, place } from './made-up-ward.ts'

// A ward with a round, as a process of its own that can be killed: PORT, and DATABASE_URL or TRIAL_FOLDER. Whoever asks is a made-up
// nurse. Prints its address, and the made-up stays by bed when it has just made them.
const { DATABASE_URL, TRIAL_FOLDER, PORT = '0' } = process.env
const database = await (DATABASE_URL ? openPostgres(DATABASE_URL) : openTrial(TRIAL_FOLDER))
const made = await database.db.selectFrom('trust').select('trust').executeTakeFirst()
if (!made) {
  await makeWard(database.db)
  await makeRound(database.db)
}
const clocks = await startClocks(database.db)
const hub = new Hub(database, clocks)
const nurse: Staff = {
  user: 'hana',
  name: 'Hana Made-up',
  ...place,
  roles: ['nurse', 'safety-lead'],
  wards: 'all',
}
let signedIn = true
const services: Services = { database, clocks, hub, identify: async () => (signedIn ? nurse : undefined) }
const app = await createApp(services)
// For a story in which the sign-in runs out in the middle of a round.
process.on('SIGUSR2', () => void (signedIn = !signedIn))
await app.listen({ port: Number(PORT), host: '127.0.0.1' })
console.log(app.listeningOrigin)

process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => database.close())
    .then(() => process.exit(0))
})
