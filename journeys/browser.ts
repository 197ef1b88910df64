import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
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

/**
 * The same for stories of what stands on the screens: without windows where that is installed, so with the same engine and about a
 * fifth less work. Stories of a browser that is killed, of offline use, of weights and of print have the whole one.
 */
export async function openQuickBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['QUICK_CHROME_PATH'] ?? browserPath(), args })
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
  /** What pages wrote to the console as errors, what they threw, and what their policy stopped. It must stay empty too. */
  troubles: string[]
  /** Everything that was asked for, of anyone, in order. */
  asked: Request[]
  /** Cookies that an answer tried to set. There are none. */
  cookies: string[]
  close: () => Promise<void>
}

/**
 * Opens a page as one person on one device: own storage, British time, and a watch on every request.
 * What is in `before` happens in the new tab before the page is asked for.
 */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({ ...usual, ...desktop, ...options })
  const watched = watch(context, address)
  if (options.javaScriptEnabled !== false) await listenToPolicy(context, watched.troubles)
  const page = await context.newPage()
  await before?.(page)
  await page.goto(address)
  return { page, context, ...watched, close: () => context.close() }
}

/** Watches every page of a context: what they ask of hosts other than ours, and what goes wrong in them. */
export function watch(
  context: BrowserContext,
  address: string,
): Pick<Visit, 'elsewhere' | 'troubles' | 'asked' | 'cookies'> {
  const { host } = new URL(address)
  const elsewhere: string[] = []
  const troubles: string[] = []
  const asked: Request[] = []
  const cookies: string[] = []
  const note = (asked: string): void => {
    const url = new URL(asked)
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) elsewhere.push(asked)
  }
  // Listening only: a route would switch the browser's own cache off, and with it some of what we want to see.
  context.on('request', (request) => {
    asked.push(request)
    note(request.url())
  })
  context.on('response', (response) => {
    const cookie = response.headers()['set-cookie']
    if (cookie) cookies.push(cookie)
  })
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  context.on('weberror', (error) => troubles.push(error.error().message))
  return { elsewhere, troubles, asked, cookies }
}

/** Hears what a page's own policy stopped, even where the browser writes nothing to the console. */
async function listenToPolicy(context: BrowserContext, troubles: string[]): Promise<void> {
  await context.exposeBinding('freshEyesHeard', (_from, what: string) => troubles.push(what))
  await context.addInitScript(() => {
    const { freshEyesHeard } = globalThis as unknown as { freshEyesHeard: (what: string) => void }
    document.addEventListener('securitypolicyviolation', (event) =>
      freshEyesHeard(
        `The policy stopped ${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
      ),
    )
  })
}

function browserPath(): string {
  const browser = findBrowser()
  if (browser.kind === 'missing') throw new Error(browser.whatToDo)
  return browser.path
}
