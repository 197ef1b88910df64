import { spawnSync } from 'node:child_process'
import { findProgram, installWithApt } from './find-program.ts'

type Env = Record<string, string | undefined>

/**
 * The path of a Python that can drive a running LibreOffice (UNO) and fill a Word template (docxtpl), which the benchmark sets
 * beside our own PDF. Installs both where we can (Debian, as root). Undefined when they are not there: say so, and leave that row out.
 */
export function findUno(
  env: Env = process.env,
  say: (words: string) => void = console.log,
  more = ['/usr/bin'],
): string | undefined {
  // Debian's own Python has UNO beside it; another one, first on the PATH, has not.
  const look = () => canDriveIn([env['PATH'], ...more])
  return look() ?? (installWithApt(['python3-uno', 'python3-docxtpl'], env, say) ? look() : undefined)
}

const canDriveIn = (folders: readonly (string | undefined)[]): string | undefined =>
  folders
    .map((PATH) => findProgram(['python3'], { PATH }))
    .find((path) => path !== undefined && canDrive(path))

const canDrive = (python: string): boolean =>
  spawnSync(python, ['-c', 'import uno, docxtpl'], { stdio: 'ignore' }).status === 0
