import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The service as a process of its own, that a test starts, kills and starts again. */
export interface WardProcess {
  /** Like "http://127.0.0.1:41234", or undefined while it is not up. */
  address: () => string | undefined
  /** Starts it, and waits until it answers. */
  start: () => Promise<void>
  /** Starts it and kills it so many milliseconds after, up or not. */
  startAndKill: (after: number) => Promise<void>
  /** Kills it, as the kernel does (-9): nothing of it runs any more. */
  kill: () => Promise<void>
}

const file = join(import.meta.dirname, '../../main.ts')

/** Makes one of main.ts itself, over a database. The made-up people may sign in to it. It is not started yet. */
export function wardProcess(database: { DATABASE_URL: string } | { TRIAL_FOLDER: string }): WardProcess {
  let child: ChildProcess | undefined
  let address: string | undefined

  const begin = (): ChildProcess => {
    const fresh = fork(file, [], {
      env: { PATH: process.env['PATH'], PORT: '0', MADE_UP_PEOPLE: 'yes', ...database },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    child = fresh
    return fresh
  }
  const kill = async (): Promise<void> => {
    const dying = child
    address = undefined
    child = undefined
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
    const gone = once(dying, 'exit')
    dying.kill('SIGKILL')
    await gone
  }
  return {
    address: () => address,
    start: async () => {
      const fresh = begin()
      const [first] = (await Promise.race([once(fresh, 'message'), once(fresh, 'exit')])) as [
        { address?: string } | number | null,
      ]
      if (typeof first !== 'object') throw new Error('The service ended before it was up.')
      address = first?.address
    },
    startAndKill: async (after) => {
      begin()
      await new Promise((done) => setTimeout(done, after))
      await kill()
    },
    kill,
  }
}
