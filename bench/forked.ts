import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A service as a process of its own, which told us something when it was up. */
export interface Forked<Told> {
  told: Told
  stop: () => Promise<void>
}

/** Starts a file, and waits until it has told what it has to tell. */
export async function forked<Told>(file: URL, env: Record<string, string>): Promise<Forked<Told>> {
  const service = fork(file, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(service, 'exit')
  const [told] = (await Promise.race([
    once(service, 'message'),
    gone.then(() => {
      throw new Error('The service ended before it was up.')
    }),
  ])) as [Told]
  return {
    told,
    stop: async () => {
      service.disconnect()
      await gone
    },
  }
}
