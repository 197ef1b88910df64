import { runJobs } from '../jobs/run-jobs.ts'
import { openTrial } from '../store/database.ts'
import { nia, startService } from './start-service.ts'

/** The made-up ward in a process of its own, so that a test can stop that process dead. Says its address, and ends with its parent. */
const service = await startService(await openTrial())
service.be(nia)
await service.app.listen({ port: 0, host: '127.0.0.1' })
const origin = service.app.listeningOrigin
await runJobs(service.services, { pagers: [], origin })
console.log(origin)
process.stdin.on('end', () => process.exit(0)).resume()
