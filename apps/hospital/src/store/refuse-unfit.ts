import { sql, type Kysely } from 'kysely'
import { UnfitDatabase } from './why-not-opened.ts'

/** Each of these is on in a PostgreSQL as it comes. Without one, a call that was acknowledged may be gone after a power cut. */
const durability = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/**
 * Refuses a PostgreSQL that could not keep every name as it is written, or that acknowledges what is not on its disk yet (hazard
 * H02), with an UnfitDatabase.
 */
export async function refuseUnfit<Any>(db: Kysely<Any>): Promise<void> {
  const why = (await wrongEncoding(db)) ?? (await mayForget(db))
  if (why !== undefined) throw new UnfitDatabase(why)
}

/** In another encoding the audit would refuse its line, and a call with it. */
async function wrongEncoding<Any>(db: Kysely<Any>): Promise<string | undefined> {
  const encoding = await setting(db, 'server_encoding')
  if (encoding === 'UTF8') return undefined
  return `The database keeps its text as ${encoding}, and names need UTF8. Make it again, as in the runbook: create database ward owner ward_owner encoding 'UTF8' template template0`
}

async function mayForget<Any>(db: Kysely<Any>): Promise<string | undefined> {
  for (const name of durability)
    if ((await setting(db, name)) === 'off')
      return `The database may forget calls that it has acknowledged: ${name} is off. Turn it on for the server, for the database and for the role, as in the runbook (Backup), and start again.`
  return undefined
}

async function setting<Any>(db: Kysely<Any>, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db)
  return rows[0]?.value
}
