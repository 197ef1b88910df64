import { readFileSync } from 'node:fs'

/** How the service is set up, from the environment. */
export interface Config {
  port: number
  host: string
  /** A PostgreSQL address, or the folder of the trial database. */
  database: { postgres: string } | { trial: string }
}

/** What is wrong with the environment, in words with what to do. */
export type ConfigProblem = string

/**
 * Reads the environment. PORT (4180), HOST (127.0.0.1), DATABASE_URL (a PostgreSQL address), TRIAL_FOLDER. In production the trial
 * database is refused, because it can lose what it holds when the power fails.
 */
export function readConfig(env: Record<string, string | undefined>): Config | ConfigProblem {
  const port = Number(env['PORT'] ?? 4180)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return `PORT is "${env['PORT']}". Give a number from 0 to 65535, like PORT=8080, or leave it out.`
  }
  const host = env['HOST'] ?? '127.0.0.1'
  const postgres = env['DATABASE_URL'] ?? secretFile(env['DATABASE_URL_FILE'])
  if (postgres) return { port, host, database: { postgres } }
  if (env['NODE_ENV'] === 'production' && env['TRIAL_IN_PRODUCTION'] !== 'i-know-it-can-lose-calls') {
    return 'There is no DATABASE_URL, and this is production. The trial database can lose calls when the power fails, so it is refused here. Give DATABASE_URL=postgres://… .'
  }
  return { port, host, database: { trial: env['TRIAL_FOLDER'] ?? '.trial/ward' } }
}

/** A secret that stands in a file, as containers give it, so that it is in no list of processes. */
function secretFile(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, 'utf8').trim()
}
