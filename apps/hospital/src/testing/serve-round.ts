import type { Staff } from '@fresh-eyes/ward/roles'
import { openPostgres, openTrial } from '../store/database.ts'
import { makeRound } from './made-up-round.ts'
import { hana, serviceOver, startService } from './start-service.ts'

// A ward with a round, as a process of its own that can be killed and started again on what it had: PORT, and DATABASE_URL or
// TRIAL_FOLDER. Whoever asks is a made-up nurse. Prints its address, and ends with its parent.
const { DATABASE_URL, TRIAL_FOLDER, PORT = '0' } = process.env
const database = await (DATABASE_URL ? openPostgres(DATABASE_URL) : openTrial(TRIAL_FOLDER))
const isNew = !(await database.db.selectFrom('trust').select('trust').executeTakeFirst())
const { app, be, services } = await (isNew ? startService(database) : serviceOver(database))
if (isNew) await makeRound(database.db, services.clocks)
let signedIn = true
// A nurse who may also approve what is asked, so that one story sees every page.
const nurse: Staff = { ...hana, roles: ['nurse', 'safety-lead'], wards: 'all' }
const sign = (): void => be(signedIn ? nurse : undefined)
sign()
// For a story in which the sign-in runs out in the middle of a round.
process.on('SIGUSR2', () => {
  signedIn = !signedIn
  sign()
})
await app.listen({ port: Number(PORT), host: '127.0.0.1' })
console.log(app.listeningOrigin)
process.stdin.on('end', () => process.exit(0)).resume()
