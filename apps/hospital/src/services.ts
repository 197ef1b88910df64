import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyRequest } from 'fastify'
import type { Hub } from './live/hub.ts'
import type { Clocks } from './store/clocks.ts'
import type { Database } from './store/database.ts'

/** What the endpoints and jobs work with. A test passes real ones, made for it. */
export interface Services {
  database: Database
  clocks: Clocks
  hub: Hub
  /** Who is signed in, or undefined. */
  identify: (request: FastifyRequest) => Promise<Staff | undefined>
}
