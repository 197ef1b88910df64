import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { openPostgres } from './database.ts'

test('a database that could not keep every name is refused, with what to do', async () => {
  const name = 'only_english'
  const client = new Client({ connectionString: `${inject('postgres')}/postgres` })
  await client.connect()
  await client.query(`create database ${name} encoding 'SQL_ASCII' template template0`)
  await client.end()
  await expect(openPostgres(`${inject('postgres')}/${name}`)).rejects.toThrow(
    /keeps its text as SQL_ASCII, and names need UTF8\. Make it again/,
  )
})
