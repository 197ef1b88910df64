import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { backupPage } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { savedBy } from './saved-file.ts'

const program = resolve(import.meta.dirname, '../../apps/cli/bin/fresh-eyes.mjs')

/** Saves the whole case as an open file, on the page for backups, and does something with it. The file is then erased. */
export async function withOpenFile<Found>(page: Page, use: (file: string) => Promise<Found>): Promise<Found> {
  const { bytes } = await savedBy(page, backupPage.openFile.button)
  const folder = await mkdtemp(join(tmpdir(), 'fresh-eyes-case-'))
  try {
    const file = join(folder, 'case.json')
    await writeFile(file, bytes)
    return await use(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Runs the command line in a process of its own, with the Node that runs the tests. */
export function commandLine(...args: string[]): Promise<{ exit: number; out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [program, ...args], (error, out) =>
      done({ exit: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out }),
    )
  })
}
