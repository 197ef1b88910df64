import { runJobs } from '../../apps/hospital/src/jobs/run-jobs.ts'
import { openTrial } from '../../apps/hospital/src/store/database.ts'
import { startService, type TestService } from '../../apps/hospital/src/testing/start-service.ts'

/** The ward service on this machine, with the made-up ward in it, its jobs running. */
export interface WardOnThisMachine extends TestService {
  /** Like "http://127.0.0.1:41234". */
  address: string
}

/** Starts the ward service over a trial database in memory. Close it when done. */
export async function startWard(): Promise<WardOnThisMachine> {
  const service = await startService(await openTrial())
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  const stopJobs = await runJobs(service.services, { pagers: [], origin: service.app.listeningOrigin })
  return {
    ...service,
    address: service.app.listeningOrigin,
    close: async () => {
      await stopJobs()
      await service.close()
    },
  }
}
