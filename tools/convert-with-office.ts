import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/**
 * Has LibreOffice convert files, all in one process, and gives the milliseconds it took. `profile` is a folder where it keeps its
 * settings: one of our own, so that an open LibreOffice of the person at this machine is not disturbed.
 */
export function convertWithOffice(
  office: string,
  files: readonly string[],
  format: 'pdf' | 'fodt',
  to: string,
  profile: string,
): number {
  const startedAt = performance.now()
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const args = ['--headless', '--norestore', settings, '--convert-to', format, '--outdir', to, ...files]
  const ran = spawnSync(office, args, { encoding: 'utf8', timeout: 120_000 })
  if (ran.status !== 0)
    throw new Error(`LibreOffice ended with ${ran.status}: ${ran.stderr || ran.error?.message}`)
  return performance.now() - startedAt
}
