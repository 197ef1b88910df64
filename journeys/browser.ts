import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { findBrowser } from '../tools/find-browser.ts'

const args = [
  // Whatever a page asks of another host gets no address and no answer: nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // Chromium's sandbox does not start for root, as in many containers. Only our own pages are opened in it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Starts an installed Chromium or Chrome with an empty profile. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args })
}

/** The screens that every journey must work on. */
export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
export const desktop = { viewport: { width: 1280, height: 900 } }
export const withoutJavaScript = { javaScriptEnabled: false }

const usual: BrowserContextOptions = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' }

export interface Visit {
  page: Page
  context: BrowserContext
  /** The address of each thing a page asked another host for. It must stay empty. It gets no answer. */
  elsewhere: string[]
  /** What pages wrote to the console as errors, and what they threw. It must stay empty too. */
  troubles: string[]
  close: () => Promise<void>
}

/** Opens a page as one person on one device: own storage, British time, and a watch on every request. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ ...usual, ...desktop, ...options })
  const watched = watch(context, address)
  const page = await context.newPage()
  await page.goto(address)
  return { page, context, ...watched, close: () => context.close() }
}

/** Watches every page of a context: what they ask of hosts other than ours, and what goes wrong in them. */
export function watch(context: BrowserContext, address: string): Pick<Visit, 'elsewhere' | 'troubles'> {
  const { host } = new URL(address)
  const elsewhere: string[] = []
  const troubles: string[] = []
  const note = (asked: string): void => {
    const url = new URL(asked)
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) elsewhere.push(asked)
  }
  // Listening only: a route would switch the browser's own cache off, and with it some of what we want to see.
  context.on('request', (request) => note(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  context.on('weberror', (error) => troubles.push(error.error().message))
  return { elsewhere, troubles }
}

function browserPath(): string {
  const browser = findBrowser()
  if (browser.kind === 'missing') throw new Error(browser.whatToDo)
  return browser.path
}
