import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTrial } from '../store/database.ts'
import { startPostgres } from './start-postgres.ts'
import { makeWardTemplate } from './ward-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL of these tests is, without the name of a database. */
    postgres: string
    /** A file that holds an empty trial database with its tables made. A copy of it opens several times quicker than a new one. */
    emptyTrial: string
  }
}

interface Project {
  provide: (key: 'postgres' | 'emptyTrial', value: string) => void
}

/** Starts one real PostgreSQL for every test of the hospital, in a folder of its own, makes one trial database to copy, and tidies. */
export default async function beforeAll(project: Project): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-trial-'))
  const [server] = await Promise.all([startPostgres(), makeTrial(join(folder, 'empty.tar'))])
  await makeWardTemplate(server.address)
  project.provide('postgres', server.address)
  project.provide('emptyTrial', join(folder, 'empty.tar'))
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeTrial(file: string): Promise<void> {
  const trial = await openTrial()
  const dump = await trial.dump()
  await trial.close()
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
}
