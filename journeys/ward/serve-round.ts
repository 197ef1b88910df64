import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

export interface ServedRound {
  /** Like "http://127.0.0.1:41873". */
  address: string
  port: number
  child: ChildProcess
  /** Stops the process the hard way, as a machine that fails. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

const program = resolve(import.meta.dirname, '../../apps/hospital/src/testing/serve-round.ts')

/** Starts the ward service with a made-up round as a process of its own, on the trial database of a folder. */
export async function serveRound(folder: string, port = 0): Promise<ServedRound> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: String(port), TRIAL_FOLDER: folder, DATABASE_URL: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const address = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).once('line', done)
    child.once('exit', () => fail(new Error('The service stopped before it could be reached.')))
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return {
    address,
    port: Number(new URL(address).port),
    child,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
