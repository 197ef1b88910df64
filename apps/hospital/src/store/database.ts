import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { listenOnPGlite, listenOnPostgres, type Listen } from './listen.ts'
import { lockFolder } from './lock-folder.ts'
import { migrate } from './migrations/index.ts'
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

/**
 * Opens PostgreSQL at an address like "postgres://ward@127.0.0.1:5432/ward" and brings its tables up to date.
 * Throws what the driver says when it cannot be reached; nothing is retried here.
 */
export async function openPostgres(address: string, mostConnections = 10): Promise<Database> {
  const pool = new Pool({ connectionString: address, max: mostConnections })
  // A connection that breaks while it rests is replaced at the next question. Unheard, it would stop the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db)
  const { listen, stop } = listenOnPostgres(address)
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
