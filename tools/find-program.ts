import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

type Env = Record<string, string | undefined>

/** The first of these that is there and can be run: a name is looked up on the PATH, an absolute path is taken as it is. */
export function findProgram(namesOrPaths: string[], env: Env = process.env): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean)
  return namesOrPaths
    .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find(canRun)
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Installs Debian packages without asking anything. Returns false where that cannot be done: another system, not root,
 * no network. Hands one line to `say` before it starts, since it takes a while.
 */
export function installWithApt(
  names: string | readonly string[],
  env: Env,
  say: (words: string) => void,
): boolean {
  const apt = findProgram(['apt-get'], env)
  if (!apt || process.getuid?.() !== 0) return false
  const packages = [names].flat()
  say(`Installing ${packages.join(' and ')} with apt-get.`)
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' } as const
  spawnSync(apt, ['update', '-q'], quiet)
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  return spawnSync(apt, ['install', ...options, ...packages], quiet).status === 0
}
