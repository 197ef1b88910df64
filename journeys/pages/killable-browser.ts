import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '../../tools/find-browser.ts'

/** A browser with its profile on the disk, which can be killed in the middle of anything and started again. */
export interface KillableBrowser {
  page: Page
  /** Ends every process of it at once, as a battery that runs out would. */
  kill: () => Promise<void>
}

/** A folder for a profile, and how to remove it. */
export async function makeProfile(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fresh-eyes-profile-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts a browser on a profile and opens one page. */
export async function startKillableBrowser(profile: string, address: string): Promise<KillableBrowser> {
  const browser = findBrowser()
  if (browser.kind === 'missing') throw new Error(browser.whatToDo)
  await rm(join(profile, 'DevToolsActivePort'), { force: true })
  await rm(join(profile, 'SingletonLock'), { force: true })
  const flags = [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
  ]
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // A group of its own, so that killing it takes its helpers along and nothing else.
  const running = spawn(browser.path, [...flags, ...root, 'about:blank'], { detached: true, stdio: 'ignore' })
  listenForExit()
  alive.add(running)
  const connected = await connect(profile, running)
  const [context] = connected.contexts()
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (page === undefined) throw new Error('The browser started and shows no page.')
  await page.goto(address)
  return { page, kill: () => kill(running, connected) }
}

async function connect(profile: string, running: ChildProcess): Promise<Browser> {
  for (let wait = 0; wait < 600; wait++) {
    const port = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    if (port.includes('\n')) return chromium.connectOverCDP(`http://127.0.0.1:${port.split('\n')[0]}`)
    if (running.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The browser did not start within thirty seconds.')
}

async function kill(running: ChildProcess, connected: Browser): Promise<void> {
  const ended = new Promise((resolve) => running.once('exit', resolve))
  killGroup(running)
  await ended
  await connected.close().catch(() => undefined)
}

let listening = false

function listenForExit(): void {
  if (!listening) process.once('exit', () => alive.forEach(killGroup))
  listening = true
}

// A group of its own also outlives us, unless we take it along.
const alive = new Set<ChildProcess>()

function killGroup(running: ChildProcess): void {
  alive.delete(running)
  const { pid, exitCode, signalCode } = running
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}
