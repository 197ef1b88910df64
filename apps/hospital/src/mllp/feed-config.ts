import { readFileSync } from 'node:fs'
import type { TlsOptions } from 'node:tls'
import type { Placed } from '../store/tables.ts'

/** Where the feed comes in, from the environment. */
export interface FeedConfig extends Placed {
  host: string
  port: number
  from: string[]
  tls: TlsOptions | undefined
}

type Env = Record<string, string | undefined>

const thisMachine = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads the feed's settings: FEED_PORT turns it on; FEED_TRUST and FEED_SITE say whose it is; FEED_HOST (127.0.0.1), FEED_FROM (the
 * addresses that may connect, with commas), FEED_CERT, FEED_KEY and FEED_CLIENT_CA (files) for TLS with a client certificate. Gives
 * what is wrong in words, or null when no feed is wanted. Who reaches the port says who lies in which bed, so a port that others can
 * reach needs the addresses or the certificate.
 */
export function readFeedConfig(env: Env): FeedConfig | string | null {
  if (env['FEED_PORT'] === undefined || env['FEED_PORT'] === '') return null
  const port = Number(env['FEED_PORT'])
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return `FEED_PORT is "${env['FEED_PORT']}". Give a number from 0 to 65535, like FEED_PORT=2575, or leave it out.`
  }
  const { FEED_TRUST: trust, FEED_SITE: site } = env
  if (!trust || !site) return 'FEED_PORT is set. Say whose feed it is as well, with FEED_TRUST and FEED_SITE.'
  const host = env['FEED_HOST'] ?? '127.0.0.1'
  const from = (env['FEED_FROM'] ?? '').split(',').flatMap((part) => part.trim() || [])
  const tls = readTls(env)
  if (typeof tls === 'string') return tls
  if (!thisMachine.has(host) && from.length === 0 && tls?.ca === undefined) {
    return `FEED_HOST is "${host}", so others can reach the feed. Say who may, with FEED_FROM=10.0.0.7 or with a client certificate (FEED_CLIENT_CA).`
  }
  return { trust, site, host, port, from, tls }
}

function readTls({ FEED_CERT, FEED_KEY, FEED_CLIENT_CA }: Env): TlsOptions | undefined | string {
  if (!FEED_CERT && !FEED_KEY && !FEED_CLIENT_CA) return undefined
  if (!FEED_CERT || !FEED_KEY) return 'For TLS the feed needs both FEED_CERT and FEED_KEY.'
  const clients = FEED_CLIENT_CA
    ? { ca: readFileSync(FEED_CLIENT_CA), requestCert: true, rejectUnauthorized: true }
    : {}
  return { cert: readFileSync(FEED_CERT), key: readFileSync(FEED_KEY), minVersion: 'TLSv1.2', ...clients }
}
