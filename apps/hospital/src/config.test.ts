import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('production refuses the trial database, and says what to give instead', () => {
  expect(readConfig({ NODE_ENV: 'production' })).toContain('DATABASE_URL=postgres://')
  const postgres = 'postgres://ward@127.0.0.1/ward'
  expect(readConfig({ NODE_ENV: 'production', DATABASE_URL: postgres })).toMatchObject({
    database: { postgres },
  })
})

test('without an address it is the trial, and a port that is none is said', () => {
  expect(readConfig({})).toMatchObject({ port: 4180, host: '127.0.0.1', database: { trial: '.trial/ward' } })
  expect(readConfig({ PORT: 'eighty' })).toContain('PORT is "eighty"')
})
