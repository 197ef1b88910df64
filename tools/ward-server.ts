import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const main = resolve('apps/hospital/src/main.ts')
const usualPort = 4180

export interface WardServer {
  /** Like "http://127.0.0.1:4180". */
  address: string
  stop: () => Promise<void>
}

export const hasWardService = (): boolean => existsSync(main)

/**
 * Starts the hospital service with its made-up ward, in a process of its own: its database takes a moment at a time for itself.
 * Port 0 takes any free port. `env` is added to its environment.
 * Gives undefined when it could not start; it has said why.
 */
export function startWard(
  port = wantedPort(),
  env: Record<string, string> = {},
): Promise<WardServer | undefined> {
  // The service does not look at this one's PORT, which is the patient app's.
  const child = fork(main, {
    // Node says of the types it takes off that this is new.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((done) => {
    child.once('message', (said: { address: string }) => done({ address: said.address, stop }))
    void ended.then(() => done(undefined))
  })
}

/** WARD_PORT, or the usual one; any free one where the patient app takes any. */
function wantedPort(): number {
  const usual = process.env['PORT'] === '0' ? 0 : usualPort
  const wanted = Number(process.env['WARD_PORT'] ?? usual)
  return Number.isInteger(wanted) && wanted >= 0 && wanted <= 65_535 ? wanted : usual
}
