import { Pool, type PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPostgres } from '../testing/on-both.ts'
import { prepareOften } from './prepare-often.ts'

let pool: Pool
let line: PoolClient
const kept = async (): Promise<string[]> =>
  (await line.query('select statement from pg_prepared_statements order by 1')).rows.map(
    ({ statement }) => statement,
  )

beforeAll(async () => {
  pool = new Pool({ connectionString: await newPostgres(), max: 1 })
  prepareOften(pool)
  line = await pool.connect()
  await line.query('create table bed (ward text, bed text)')
  await line.query(`insert into bed values ('oak', '1')`)
})
afterAll(async () => {
  line.release()
  await pool.end()
})

test('a question that is asked again is read by the database once', async () => {
  for (const ward of ['oak', 'elm'])
    await line.query('select bed from bed where ward = $1 order by bed', [ward])
  expect(await kept()).toEqual(['select bed from bed where ward = $1 order by bed'])
})

test('a column that an upgrade adds beside a running service stops no question, with a star or without', async () => {
  const ask = async () => [
    (await line.query('select * from bed where ward = $1', ['oak'])).rows,
    (await line.query('select ward, bed from bed where ward = $1', ['oak'])).rows,
  ]
  // A plan is kept from the sixth time on.
  for (let n = 0; n < 8; n++) await ask()
  await line.query('alter table bed add column bay text')
  expect(await ask()).toEqual([[{ ward: 'oak', bed: '1', bay: null }], [{ ward: 'oak', bed: '1' }]])
})

test('rows of ever another number, and questions without end, do not fill the database with plans', async () => {
  for (let rows = 1; rows <= 60; rows++) {
    const values = Array.from({ length: rows }, (_, n) => `($${n + 1})`).join()
    await line.query(`insert into bed (bed) values ${values}`, Array.from({ length: rows }, String))
  }
  for (let n = 0; n < 500; n++) await line.query(`select ${n} where $1::int = 1`, [1])
  expect((await kept()).length).toBeLessThanOrEqual(400)
  expect((await line.query('select 1 as one where $1::int = 1', [1])).rows).toEqual([{ one: 1 }])
})
