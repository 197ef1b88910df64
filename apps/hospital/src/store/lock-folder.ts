import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Takes the lock of a folder, in a file beside it, and gives the function that lets it go. Throws when a living process holds
 * it. A lock left by a process that was killed is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = `${resolve(folder)}.lock`
  mkdirSync(resolve(folder, '..'), { recursive: true })
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 2) throw error
    }
    const holder = Number(readFileSync(file, 'utf8'))
    if (isAlive(holder)) {
      throw new Error(
        `The trial database in ${folder} is open in another process (${holder}). Stop that one first, or give this one a folder of its own.`,
      )
    }
    rmSync(file, { force: true })
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  // A process that was restarted in a container often has the number of the one before.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
