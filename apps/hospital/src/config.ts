import { readFileSync } from 'node:fs'
import { readFeedConfig, type FeedConfig } from './mllp/feed-config.ts'
import { readPaperSettings, type PaperSettings } from './paper/settings.ts'
import { readSignIn, type SignInConfig } from './sign-in/read-settings.ts'

/** How the service is set up, from the environment. */
export interface Config {
  port: number
  host: string
  /** A PostgreSQL address, or the folder of the trial database. */
  database: { postgres: string } | { trial: string }
  /** The file of its pagers and switchboards; undefined when there is none. */
  connections: string | undefined
  signIn: SignInConfig
  paper: PaperSettings
  /** True fills an empty database with the made-up trust, and lets its made-up people sign in without a password. */
  madeUpPeople: boolean
  /** The addresses of the machines that hand on requests to this one, like "10.0.0.0/8, 127.0.0.1". */
  proxies: string[]
  /** Where the hospital's own feed comes in; null when there is none. */
  feed: FeedConfig | null
}

/** What is wrong with the environment, in words with what to do. */
export type ConfigProblem = string

/**
 * Reads the environment. PORT (4180), HOST (127.0.0.1), DATABASE_URL (a PostgreSQL address), TRIAL_FOLDER, CONNECTIONS (the file of
 * pagers and switchboards), MADE_UP_PEOPLE (yes or no; yes on the trial database), TRUST_PROXY (addresses between commas), and what
 * `readSignIn`, `readFeedConfig` and `readPaperSettings` read. In production the trial database is refused,
 * because it can lose what it holds when the power fails, and so are the made-up people, who need no password.
 */
export function readConfig(env: Record<string, string | undefined>): Config | ConfigProblem {
  const port = Number(env['PORT'] ?? 4180)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return `PORT is "${env['PORT']}". Give a number from 0 to 65535, like PORT=8080, or leave it out.`
  }
  const host = env['HOST'] ?? '127.0.0.1'
  const clientSecret = env['OIDC_CLIENT_SECRET'] ?? secretFile(env['OIDC_CLIENT_SECRET_FILE'])
  const signIn = readSignIn({ ...env, OIDC_CLIENT_SECRET: clientSecret })
  if (typeof signIn === 'string') return signIn
  const paper = readPaperSettings(env)
  const proxies = (env['TRUST_PROXY'] ?? '').split(',').flatMap((each) => each.trim() || [])
  const postgres = databaseAddress(env)
  const production = env['NODE_ENV'] === 'production'
  const wanted = env['MADE_UP_PEOPLE']
  const madeUpPeople = !signIn.oidc && (wanted === undefined ? !postgres && !production : wanted === 'yes')
  if (madeUpPeople && (production || !loopback.has(host))) {
    return 'MADE_UP_PEOPLE is yes: anyone could sign in without a password. That is for trying things out on one machine, so it is refused in production and where other machines can reach it (HOST). Give OIDC_ISSUER, or MADE_UP_PEOPLE=no.'
  }
  const feed = readFeedConfig(env)
  if (typeof feed === 'string') return feed
  const rest = { port, host, connections: env['CONNECTIONS'], signIn, paper, madeUpPeople, proxies, feed }
  if (postgres) return { ...rest, database: { postgres } }
  if (production && env['TRIAL_IN_PRODUCTION'] !== 'i-know-it-can-lose-calls') {
    return 'There is no DATABASE_URL, and this is production. The trial database can lose calls when the power fails, so it is refused here. Give DATABASE_URL=postgres://… .'
  }
  return { ...rest, database: { trial: env['TRIAL_FOLDER'] ?? '.trial/ward' } }
}

/**
 * The address of PostgreSQL: DATABASE_URL, or what stands in the file that DATABASE_URL_FILE names, with the password that stands in
 * the file of DATABASE_PASSWORD_FILE. Undefined when there is no address.
 */
export function databaseAddress(env: Record<string, string | undefined>): string | undefined {
  const address = env['DATABASE_URL'] ?? secretFile(env['DATABASE_URL_FILE'])
  const password = secretFile(env['DATABASE_PASSWORD_FILE'])
  if (!address || password === undefined) return address
  const whole = new URL(address)
  // By itself it would let a per cent sign stand.
  whole.password = encodeURIComponent(password)
  return whole.href
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** A secret that stands in a file, as containers give it, so that it is in no list of processes. */
function secretFile(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, 'utf8').trim()
}
