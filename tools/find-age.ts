import { findProgram, installWithApt } from './find-program.ts'

/**
 * The path of the standard `age` program, which tests use to open our backups with a tool that is not ours.
 * Installs it where we can (Debian, as root). Undefined when it is not there: say so, and skip that test.
 */
export function findAge(
  env: Record<string, string | undefined> = process.env,
  say: (words: string) => void = console.log,
): string | undefined {
  return (
    findProgram(['age'], env) ??
    (installWithApt('age', env, say) ? findProgram(['age', '/usr/bin/age'], env) : undefined)
  )
}
