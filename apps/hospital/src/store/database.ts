import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { impatientSocket } from './impatient-socket.ts'
import { listenOnPGlite, listenOnPostgres, type Listen } from './listen.ts'
import { lockFolder } from './lock-folder.ts'
import { migrate } from './migrations/index.ts'
import { prepareOften } from './prepare-often.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** A database that is open, migrated and ready. */
export interface Database {
  db: Db
  /** "trial" is PGlite inside this process, which never syncs to disk; "postgres" is a server. */
  kind: 'trial' | 'postgres'
  /** Calls back with what `notify` was given, from any process. Says when the line is lost and when it is back. */
  listen: Listen
  close: () => Promise<void>
}

/** The trial database can be copied whole. */
export interface TrialDatabase extends Database {
  dump: () => Promise<Blob>
}

/** A whole number of 64 bits is a number here, not a string: instants are milliseconds, far under 2^53. */
const int8 = 20
types.setTypeParser(int8, Number)

/** How long, in milliseconds, a database may keep us waiting. */
export interface Patience {
  /** Silent to a question. */
  silence: number
  /** Until a question has a line of its own. */
  waitForLine: number
  /** A process that stopped in the middle of a transaction holds the audit of its site: the others wait for it so long. */
  idleTransaction: number
  /** Silent on the line that boards hang on (hazard H05). */
  boardSilence: number
}

const mostConnections = 10
const usualPatience: Patience = {
  silence: 10_000,
  waitForLine: 10_000,
  idleTransaction: 5000,
  boardSilence: 5000,
}

/**
 * Opens PostgreSQL at an address like "postgres://ward@127.0.0.1:5432/ward" and brings its tables up to date.
 * Throws what the driver says when it cannot be reached, and an UnfitDatabase when it is not fit to keep calls; nothing is retried here.
 */
export async function openPostgres(address: string, patience = usualPatience): Promise<Database> {
  // Bringing old tables up to date may take minutes, and nobody is calling yet.
  let silence = 0
  const pool = new Pool({
    connectionString: address,
    max: mostConnections,
    connectionTimeoutMillis: patience.waitForLine,
    idle_in_transaction_session_timeout: patience.idleTransaction,
    stream: impatientSocket(() => silence),
  })
  // A connection that breaks, while it rests or in the middle of something, is replaced at the next question, and whoever was asking
  // hears of it from the question. Said to nobody, it would stop the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  prepareOften(pool)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await refuseUnfit(db)
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  silence = patience.silence
  const { listen, stop } = listenOnPostgres(address, patience.boardSilence)
  return {
    db,
    kind: 'postgres',
    listen,
    close: async () => {
      await stop()
      await db.destroy()
    },
  }
}

/**
 * Opens the trial database in a folder, or in memory when none is given. Holds the folder's lock until it is closed, because
 * PGlite lets a second process in and loses its rows; throws when another process holds it.
 * With `from` it starts as a copy of another (PGlite's own dump of its folder), which is several times quicker than a new one.
 * PGlite never syncs to disk: it outlives a process that is killed, not a machine that loses its power.
 */
export async function openTrial(folder?: string, from?: Blob): Promise<TrialDatabase> {
  const unlock = folder === undefined ? () => undefined : lockFolder(folder)
  try {
    const lite = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: folder }),
      ...(from === undefined ? {} : { loadDataDir: from }),
      parsers: { [int8]: Number },
    })
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: lite }) })
    await migrate(db)
    return {
      db,
      kind: 'trial',
      listen: listenOnPGlite(lite),
      dump: () => lite.dumpDataDir('none'),
      close: async () => {
        await db.destroy()
        if (!lite.closed) await lite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
