import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { describe, inject } from 'vitest'
import { openPostgres, openTrial, type Database } from '../store/database.ts'
import { newWardDatabase } from './ward-database.ts'

/** A database of each kind, new and empty, that a test opens and closes. */
export interface Engine {
  name: 'PostgreSQL' | 'the trial database'
  /** As the service opens it: on PostgreSQL as the role that owns nothing. */
  open: () => Promise<Database>
  /** As whoever owns the tables, and could take a trigger away. */
  openAsOwner: () => Promise<Database>
}

const engines: Engine[] = [
  {
    name: 'PostgreSQL',
    open: async () => openPostgres(await newWardDatabase(inject('postgres'))),
    openAsOwner: async () => openPostgres(await newPostgres()),
  },
  { name: 'the trial database', open: () => newTrial(), openAsOwner: () => newTrial() },
]

/** Runs the same tests on PostgreSQL and on the trial database. */
export function onBoth(tests: (engine: Engine) => void): void {
  describe.each(engines)('on $name', tests)
}

/** Makes a new, empty database in the PostgreSQL of these tests, or in another, and gives its address. */
export async function newPostgres(server = inject('postgres')): Promise<string> {
  const name = `ward_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return `${server}/${name}`
}

/** Makes a new, empty trial database in memory. */
export const newTrial = (): Promise<Database> =>
  openTrial(undefined, new Blob([readFileSync(inject('emptyTrial'))]))
