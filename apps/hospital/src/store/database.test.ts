import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { openPostgres } from './database.ts'

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
