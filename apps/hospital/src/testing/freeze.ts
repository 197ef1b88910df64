import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Stops every process of a PostgreSQL without ending it: lines stay open and nothing answers, as when a network or a disk hangs.
 * Gives the function that lets it go on. Linux only.
 */
export function freeze(folder: string): () => void {
  const postmaster = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  // The first one first, so that it starts no more of them.
  process.kill(postmaster, 'SIGSTOP')
  const workers = childrenOf(postmaster)
  for (const worker of workers) signal(worker, 'SIGSTOP')
  return () => {
    for (const worker of workers) signal(worker, 'SIGCONT')
    process.kill(postmaster, 'SIGCONT')
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number | undefined {
  try {
    // The name of a program stands in brackets and may hold spaces.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  } catch {
    return undefined
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended meanwhile.
  }
}
