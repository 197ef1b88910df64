import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { databaseAddress } from '../config.ts'
import { openTrial, type Db } from '../store/database.ts'
import { migrate, tablesOf } from '../store/migrations/index.ts'
import { refuseUnfit } from '../store/refuse-unfit.ts'
import type { Tables } from '../store/tables.ts'
import { whyNotOpened } from '../store/why-not-opened.ts'
import { readArguments } from './arguments.ts'
import { grantTo } from './grant.ts'
import { sayDone } from './say.ts'
import { setUp } from './set-up.ts'

// `npm run ward:set-up -- trust.yaml --apply`: what a trust is, from its own file into an empty database or one that is in use.
const asked = readArguments(process.argv.slice(2))
if (typeof asked === 'string') fail(asked)
const address = databaseAddress(process.env)
if (!address) fail('There is no DATABASE_URL. Give it, or DATABASE_URL_FILE, as the service has it.')
const pool = new Pool({ connectionString: address, max: 1 })
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

try {
  await refuseUnfit(db)
  if (asked.file === undefined) {
    await migrate(db)
    console.log('The tables are up to date.')
    if (asked.grant !== undefined) await grant(asked.grant)
  } else {
    await setUpFrom(asked.file, asked.apply, asked.newTokens)
  }
} catch (error) {
  const why = whyNotOpened(error, address)
  if (why === undefined) throw error
  console.error(why)
  process.exitCode = 1
} finally {
  await db.destroy()
}

async function grant(role: string): Promise<void> {
  const trouble = await grantTo(db, role)
  console[trouble === undefined ? 'log' : 'error'](trouble ?? `"${role}" may do what the service needs.`)
  if (trouble !== undefined) process.exitCode = 1
}

async function setUpFrom(file: string, apply: boolean, newTokens: string[]): Promise<void> {
  const text = readFileSync(file, 'utf8')
  const tables = await tablesOf(db)
  if (apply) await migrate(db)
  else if (tables === 'older')
    fail('The tables are of an earlier version. Bring them up to date first, with --tables.')
  const empty = !apply && tables === 'none'
  if (empty) console.log('The database has no tables yet. With --apply they are made first.')
  const done = empty ? await againstNothing(text) : await setUp(db, text, { apply, newTokens, who: whoAmI() })
  console.log(sayDone(done, { file, applied: apply }))
  if (done.faults) process.exitCode = 1
}

/** What a file would come to in a database that has no tables: a new one in memory stands for it. */
async function againstNothing(text: string): ReturnType<typeof setUp> {
  const trial = await openTrial()
  try {
    return await setUp(trial.db satisfies Db, text, { apply: false, newTokens: [], who: '' })
  } finally {
    await trial.close()
  }
}

function whoAmI(): string {
  try {
    return `set-up ${userInfo().username}`
  } catch {
    // In a container the user may have a number and no name.
    return 'set-up'
  }
}

function fail(words: string): never {
  console.error(words)
  process.exit(1)
}
