import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL of these tests is, without the name of a database. */
    postgres: string
  }
}

/** Starts one real PostgreSQL for every test of the hospital, in a folder of its own, and stops it after them. */
export default async function beforeAll(project: {
  provide: (key: 'postgres', value: string) => void
}): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgres', server.address)
  return server.stop
}
