import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wardProcess, type WardProcess } from '../apps/hospital/src/testing/kill/child.ts'
import { signIn } from '../apps/hospital/src/testing/kill/sign-in.ts'
import { newPostgres } from '../apps/hospital/src/testing/on-both.ts'
import { startPostgres } from '../apps/hospital/src/testing/start-postgres.ts'

/** A ward service as a process of its own, over a new database with the made-up ward in it. */
export interface Ward {
  name: 'PostgreSQL' | 'trial database'
  address: string
  /** Of a nurse of the team, who has signed in. */
  cookie: string
  /** PostgreSQL's address, for whoever listens beside the service. */
  postgres?: string
  stop: () => Promise<void>
}

/** Starts one on PostgreSQL, which syncs to disk, and one on the trial database, which does not. One after the other. */
export const wards: (() => Promise<Ward>)[] = [
  async () => {
    const server = await startPostgres()
    const postgres = await newPostgres(server.address)
    const service = wardProcess({ DATABASE_URL: postgres })
    return started('PostgreSQL', service, server.stop, postgres)
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-bench-'))
    const service = wardProcess({ TRIAL_FOLDER: join(folder, 'ward') })
    return started('trial database', service, async () => rmSync(folder, { recursive: true, force: true }))
  },
]

async function started(
  name: Ward['name'],
  service: WardProcess,
  clear: () => Promise<void>,
  postgres?: string,
): Promise<Ward> {
  await service.start()
  const address = service.address() ?? ''
  const { cookie } = await signIn(address, 'nia')
  return {
    name,
    address,
    cookie,
    ...(postgres === undefined ? {} : { postgres }),
    stop: async () => {
      await service.kill()
      await clear()
    },
  }
}
