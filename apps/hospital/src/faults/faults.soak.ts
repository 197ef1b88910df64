import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres, openTrial, type Database } from '../store/database.ts'
import { freeze } from '../testing/freeze.ts'
import { wardProcess } from '../testing/kill/child.ts'
import { makeWard, phone } from '../testing/made-up-ward.ts'
import { newPostgres } from '../testing/on-both.ts'
import { smallDisk, type SmallDisk } from '../testing/small-disk.ts'
import { startPostgres, type PostgresServer } from '../testing/start-postgres.ts'
import { outlivesAbsence } from './database-gone.ts'

const aMinute = 60_000
let server: PostgresServer
beforeAll(async () => void (server = await startPostgres()))
afterAll(() => server.stop())

test('PostgreSQL is gone for a minute: callers read the telephone number, nothing is lost, and all goes on by itself [H02]', () =>
  outlivesAbsence(server, {
    goes: server.pause,
    comesBack: server.start,
    lasts: aMinute,
    saidWithin: 10_000,
  }))

test.runIf(process.platform === 'linux')(
  'PostgreSQL hangs for a minute: callers read the telephone number, nothing is lost, and all goes on by itself [H02]',
  async () => {
    let thaw = (): void => undefined
    await outlivesAbsence(server, {
      goes: async () => void (thaw = freeze(server.folder)),
      comesBack: async () => thaw(),
      lasts: aMinute,
      saidWithin: 25_000,
    })
  },
)

// A disk of a test's own needs root and Linux. Elsewhere these two say nothing.
const canMount = process.platform === 'linux' && process.getuid?.() === 0

test.runIf(canMount)(
  'the disk of the trial database is full: callers read the telephone number, and nothing acknowledged is lost [H02]',
  async () => {
    const disk = smallDisk(256)
    if (!disk) throw new Error('A small disk could not be made, although this is root.')
    try {
      const folder = join(disk.folder, 'ward')
      const open = () => openTrial(folder)
      await losesNothing(disk, { TRIAL_FOLDER: folder }, open, async () => undefined)
    } finally {
      disk.remove()
    }
  },
)

test.runIf(canMount)(
  'the disk of PostgreSQL is full: callers read the telephone number, and nothing acknowledged is lost [H02]',
  async () => {
    const disk = smallDisk(256)
    if (!disk) throw new Error('A small disk could not be made, although this is root.')
    const full = await startPostgres(['-c', 'min_wal_size=32MB', '-c', 'max_wal_size=48MB'], disk.folder)
    try {
      const address = await newPostgres(full.address)
      const open = () => openPostgres(address)
      // PostgreSQL may stop itself when it cannot write its log; whoever runs it starts it again.
      await losesNothing(disk, { DATABASE_URL: address }, open, async () => {
        await full.pause()
        await full.start()
      })
    } finally {
      await full.stop()
      disk.remove()
    }
  },
)

async function losesNothing(
  disk: SmallDisk,
  environment: { DATABASE_URL: string } | { TRIAL_FOLDER: string },
  open: () => Promise<Database>,
  repair: () => Promise<void>,
): Promise<void> {
  const before = await open()
  await makeWard(before.db)
  await before.close()
  const service = wardProcess(environment)
  await service.start()
  const acknowledged: string[] = []
  const press = async (): Promise<Response> => {
    const key = randomBytes(16).toString('base64url')
    const answer = await fetch(`${service.address()}/oak`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ key }),
    })
    if (answer.status === 303) acknowledged.push(key)
    return answer
  }
  try {
    for (let call = 0; call < 20; call++) await press()
    disk.fill(300_000)
    let refused: Response | undefined
    for (let call = 0; call < 5000 && !refused; call++) {
      const answer = await press()
      if (answer.status !== 303) refused = answer
    }
    expect(refused?.status, 'the disk was never full').toBe(500)
    expect(await refused?.text()).toContain(phone)
    disk.empty()
    await repair()
    await service.kill()
    await service.start()
    expect((await press()).status).toBe(303)
  } finally {
    await service.kill()
  }
  const after = await open()
  const rows = await after.db.selectFrom('call').select('client_key').execute()
  await after.close()
  const stored = new Set(rows.map(({ client_key }) => client_key))
  console.log(`${acknowledged.length} calls were acknowledged around the full disk.`)
  expect(acknowledged.filter((key) => !stored.has(key))).toEqual([])
}
