import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { databaseAddress, readConfig } from './config.ts'

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

test('the password of the database stands in a file of its own, whatever is in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-config-'))
  const password = `a b%41%/?#@:'"\\é`
  writeFileSync(join(folder, 'password'), `${password}\n`)
  const env = {
    DATABASE_URL: 'postgres://ward@postgres/ward',
    DATABASE_PASSWORD_FILE: join(folder, 'password'),
  }
  expect(new Client({ connectionString: databaseAddress(env) ?? '' })).toMatchObject({
    ...{ user: 'ward', host: 'postgres', database: 'ward', password },
  })
  expect(databaseAddress({ DATABASE_PASSWORD_FILE: env.DATABASE_PASSWORD_FILE })).toBeUndefined()
  rmSync(folder, { recursive: true })
})

test('people who need no password are refused in production, and wherever other machines can reach', () => {
  const postgres = { DATABASE_URL: 'postgres://ward@127.0.0.1/ward', MADE_UP_PEOPLE: 'yes' }
  expect(readConfig({ ...postgres, NODE_ENV: 'production' })).toContain('without a password')
  expect(readConfig({ ...postgres, HOST: '0.0.0.0' })).toContain('without a password')
  expect(readConfig({ DATABASE_URL: postgres.DATABASE_URL })).toMatchObject({ madeUpPeople: false })
  expect(readConfig({})).toMatchObject({ madeUpPeople: true })
})

test('half of what sign-in needs is said, and an address that is none', () => {
  const oidc = { OIDC_ISSUER: 'https://sign-in.example', OIDC_CLIENT_ID: 'ward', OIDC_CLIENT_SECRET: 's' }
  expect(readConfig(oidc)).toContain('PUBLIC_ADDRESS')
  const whole = { ...oidc, PUBLIC_ADDRESS: 'https://ward.example/' }
  expect(readConfig(whole)).toMatchObject({
    madeUpPeople: false,
    signIn: { address: 'https://ward.example' },
  })
  expect(readConfig({ ...whole, OIDC_ISSUER: 'http://sign-in.example' })).toContain('beginning with https://')
  expect(readConfig({ ...whole, PUBLIC_ADDRESS: 'ward.example' })).toContain(
    'PUBLIC_ADDRESS is "ward.example"',
  )
  expect(readConfig({ ...whole, OIDC_FIRST_RULE: 'groups=a=b' })).toMatchObject({
    signIn: { firstRule: { claim: 'groups', equals: 'a=b' } },
  })
})
