import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** How long a program took, in milliseconds: by the clock, and of a processor's time where the system tells. */
export interface ChildTimes {
  wall: number
  cpu: number | undefined
}

/** Runs a program to its end. One that fails is a fault of the benchmark. */
export function timeChild(program: string, args: readonly string[]): ChildTimes {
  return timeChildren(() => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  })
}

/** What the programs took that some work ran to their end. */
export function timeChildren(work: () => void): ChildTimes {
  const [startedAt, before] = [performance.now(), cpuOfChildren()]
  work()
  const [wall, after] = [performance.now() - startedAt, cpuOfChildren()]
  return { wall, cpu: before === undefined || after === undefined ? undefined : after - before }
}

/** What Linux says that programs we ran have used, theirs included. It counts in hundredths of a second. */
function cpuOfChildren(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}
