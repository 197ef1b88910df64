import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyRequest } from 'fastify'
import type { Connections } from './connections.ts'
import type { Hub } from './live/hub.ts'
import type { PaperSettings } from './paper/settings.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import type { Clocks } from './store/clocks.ts'
import type { Database } from './store/database.ts'
import type { ReadLog } from './store/reads.ts'

/** What the endpoints and jobs work with. A test passes real ones, made for it. */
export interface Services {
  database: Database
  clocks: Clocks
  hub: Hub
  /** The pagers and switchboards that the trust has set up. */
  connections: Connections
  /** Who saw what. */
  reads: ReadLog
  /** Who is signed in, or undefined. */
  identify: (request: FastifyRequest) => Promise<Staff | undefined>
  /** What posters and the downtime pack need to know; nothing is written to a folder without it. */
  paper?: PaperSettings
  /** How people sign in; undefined where nobody can. */
  signIn?: SignIn | undefined
}
