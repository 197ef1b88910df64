import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { openPostgres } from './database.ts'
import { whyNotOpened } from './why-not-opened.ts'

async function withSql(...questions: string[]): Promise<void> {
  const client = new Client({ connectionString: `${inject('postgres')}/postgres` })
  await client.connect()
  for (const question of questions) await client.query(question)
  await client.end()
}

test('a database that could not keep every name is refused, with what to do', async () => {
  const name = 'only_english'
  await withSql(`create database ${name} encoding 'SQL_ASCII' template template0`)
  await expect(openPostgres(`${inject('postgres')}/${name}`)).rejects.toThrow(
    /keeps its text as SQL_ASCII, and names need UTF8\. Make it again/,
  )
})

test('a database that acknowledges what is not on its disk yet is refused, with what to do [H02]', async () => {
  const name = 'forgetful'
  await withSql(`create database ${name}`, `alter database ${name} set synchronous_commit = off`)
  await expect(openPostgres(`${inject('postgres')}/${name}`)).rejects.toThrow(
    /may forget calls that it has acknowledged: synchronous_commit is off\. Turn it on/,
  )
})

const saidOf = (address: string): Promise<string | undefined> =>
  openPostgres(address).then(
    () => 'it was opened',
    (error: unknown) => whyNotOpened(error, address),
  )

test('what is wrong with the address of the database is said in words, and its password is not', async () => {
  const server = new URL(inject('postgres'))
  const other = (change: Partial<URL>): string => Object.assign(new URL(server), change).href
  const mend = 'It is what DATABASE_URL says, like postgres://ward@127.0.0.1:5432/ward.'
  const said = await Promise.all([
    saidOf(other({ port: '1', pathname: '/ward' })),
    saidOf('127.0.0.1:1/ward'),
    saidOf('/no/folder/of/a/socket ward'),
    saidOf('postgres:///ward?host=/no/folder/of/a/socket'),
    saidOf(other({ password: 'another', pathname: '/ward' })),
    saidOf(other({ pathname: '/not-made' })),
  ])
  expect(said).toEqual([
    `PostgreSQL cannot be reached at 127.0.0.1:1 (ECONNREFUSED). Is it running, and is that its address? ${mend}`,
    expect.stringMatching(
      /^PostgreSQL cannot be reached \(E\w+\)\. Is it running, and is that its address\?/,
    ),
    `PostgreSQL cannot be reached (ENOENT). Is it running, and is that its address? ${mend}`,
    `PostgreSQL cannot be reached (ENOENT). Is it running, and is that its address? ${mend}`,
    `PostgreSQL at ${server.host} does not let the service in: password authentication failed for user "postgres". Look at the name and the password in DATABASE_URL, or in the file that DATABASE_PASSWORD_FILE names.`,
    `PostgreSQL at ${server.host} says: database "not-made" does not exist. Make it as in the runbook (The first day), or mend DATABASE_URL.`,
  ])
  expect(whyNotOpened(new TypeError('a fault of ours'), server.href)).toBeUndefined()
})

test('the service and the set-up stop with one line that says so, and no trace', async () => {
  await withSql('create database forgetful_too', 'alter database forgetful_too set synchronous_commit = off')
  const env = { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: `${inject('postgres')}/forgetful_too` }
  for (const [program = '', ...asked] of [['main.ts'], ['set-up/main.ts', '--tables']]) {
    const file = join(import.meta.dirname, '..', program)
    const { status, stderr } = spawnSync(process.execPath, [file, ...asked], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^The database may forget calls [^\n]*start again\.\n$/)
  }
})
