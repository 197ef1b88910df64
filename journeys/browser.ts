import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { findBrowser } from '../tools/find-browser.ts'

// Chromium's sandbox does not start for root, as in many containers. Only our own pages are opened in it.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts an installed Chromium or Chrome with an empty profile. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args })
}

/**
 * Starts one whose profile is kept in this folder, so that a story can close or kill the browser and come back.
 * The context is the browser: closing it closes both.
 */
export async function openKeptBrowser(
  profile: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args,
    ...usual,
    ...options,
  })
}

/** The screens that every journey must work on. */
export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
export const desktop = { viewport: { width: 1280, height: 900 } }
export const withoutJavaScript = { javaScriptEnabled: false }

const usual: BrowserContextOptions = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' }

export interface Visit {
  page: Page
  context: BrowserContext
  /** The address of each thing a page asked another host for. It must stay empty. Such requests are refused, not sent. */
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
  const watched = await watch(context, address)
  const page = await context.newPage()
  await page.goto(address)
  return { page, context, ...watched, close: () => context.close() }
}

/** Watches every page of a context: what they ask of hosts other than ours, and what goes wrong in them. */
export async function watch(
  context: BrowserContext,
  address: string,
): Promise<Pick<Visit, 'elsewhere' | 'troubles'>> {
  const { origin } = new URL(address)
  const elsewhere: string[] = []
  const troubles: string[] = []
  await context.route(
    (url) => url.origin !== origin && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      elsewhere.push(route.request().url())
      return route.abort()
    },
  )
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
