import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { appIsBuilt } from '../tools/app-server.ts'

export interface ServedApp {
  /** Like "http://127.0.0.1:41873", with no slash at the end. */
  address: string
  /** All that the server has printed since it started. It should stay empty: nothing asked or answered is logged. */
  printed: () => string
  stop: () => Promise<void>
}

const server = resolve(import.meta.dirname, '../tools/app-server.ts')

/**
 * Starts the built app as a process of its own, on a free port of this machine. Port names a certain one, so that a
 * stopped app can come back at its old address.
 */
export async function serveApp(port = 0): Promise<ServedApp> {
  if (!appIsBuilt()) throw new Error('The app is not built. Run `npm run build` first.')
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let printed = ''
  child.stderr.on('data', (text) => (printed += text))

  const address = await new Promise<string>((done, fail) => {
    const lines = createInterface({ input: child.stdout })
    lines.once('line', (line) => {
      done(line)
      lines.on('line', (more) => (printed += `${more}\n`))
    })
    child.once('error', fail)
    child.once('exit', () => fail(new Error(`The app stopped before it could be reached.\n${printed}`)))
  })

  return {
    address,
    printed: () => printed,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
