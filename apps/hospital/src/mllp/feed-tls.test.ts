import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type ConnectionOptions } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startClocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { authority, ofAStranger, ofTheHospital, ofTheService } from '../testing/made-up-certificates.ts'
import { ada, adt, framed, rules } from '../testing/made-up-feed.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { newTrial } from '../testing/on-both.ts'
import { readFeedConfig, type FeedConfig } from './feed-config.ts'
import { listenForFeed, type FeedListener } from './listen.ts'

let database: Database
let feed: FeedListener
const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-feed-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

beforeAll(async () => {
  database = await newTrial()
  await makeWard(database.db)
  // As a trust sets it, by files.
  const config = readFeedConfig({
    ...{ FEED_PORT: '0', FEED_TRUST: place.trust, FEED_SITE: place.site },
    FEED_CERT: file('service.pem', ofTheService.cert),
    FEED_KEY: file('service.key', ofTheService.key),
    FEED_CLIENT_CA: file('authority.pem', authority),
  }) as FeedConfig
  const { tls, ...door } = config
  feed = await listenForFeed(database.db, await startClocks(database.db), { ...door, tls: tls ?? {}, rules })
})
afterAll(async () => {
  await feed.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Sends one message, and gives the answer, or why there was none. */
function send(how: ConnectionOptions): Promise<string> {
  const message = adt('A01', ada, { at: '20261127100000', bed: 'OAK^A^1', visit: 'V1' })
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port: feed.port, ca: authority, ...how }, () =>
      socket.write(framed(message)),
    )
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1')
      if (heard.includes('\x1c')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(heard === '' ? 'no answer' : heard))
  })
}
const kept = async (): Promise<number> =>
  (await database.db.selectFrom('feed_message').select('message').execute()).length

test('a sender without a certificate, or with one of a stranger, gets no answer, and nothing of it is kept [H15]', async () => {
  expect(await send({})).toBe('no answer')
  expect(await send(ofAStranger)).toBe('no answer')
  expect(await kept()).toBe(0)
})

test('a sender that speaks an older TLS than 1.2 gets no answer', async () => {
  expect(await send({ ...ofTheHospital, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).toBe('no answer')
  expect(await kept()).toBe(0)
})

test('the hospital’s sender, with the certificate that was agreed, is answered when its message is kept', async () => {
  expect(await send(ofTheHospital)).toContain('MSA|AA|')
  expect(await kept()).toBe(1)
})
