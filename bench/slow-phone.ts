import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { phone } from '../journeys/browser.ts'
import type { ServedApp } from '../journeys/serve-app.ts'

/** What the benchmarks in a browser are given. */
export interface Stage {
  app: ServedApp
  browser: Browser
}

/** An old phone: the screen, a processor four times slower than this one, and, when asked for, a poor line. */
export interface SlowPhone {
  page: Page
  context: BrowserContext
  close: () => Promise<void>
}

const slowed = 4
const poorLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** A new phone that has never been here. Its pages note their paints, their shifts and how long their taps took. */
export async function newPhone({ browser }: Stage, line: 'poor' | 'good' = 'good'): Promise<SlowPhone> {
  const context = await browser.newContext({ ...phone, locale: 'en-GB', serviceWorkers: 'block' })
  await context.addInitScript(takeNotes)
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page), line)
  return { page, context, close: () => context.close() }
}

async function slowDown(session: CDPSession, line: 'poor' | 'good'): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  if (line === 'good') return
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', poorLine)
}

/** What a page noted of itself, in milliseconds since it was asked for. */
export interface Notes {
  /** The sum of all layout shifts. */
  shift: number
  /** How long each tap or key took, from the finger to the next picture. Below 16 ms nothing is noted. */
  taps: number[]
  /** When a mark was seen for the first time. */
  seen: Record<string, number>
}

declare global {
  var notes: Notes
  var watchFor: (mark: string, selector: string) => void
}

function takeNotes(): void {
  globalThis.notes = { shift: 0, taps: [], seen: {} }
  const observe = (type: string, note: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) notes.shift += value
  })
  const noteTap = (entry: PerformanceEntry) => {
    if ((entry as PerformanceEventTiming).interactionId) notes.taps.push(entry.duration)
  }
  observe('event', noteTap, { durationThreshold: 16 })
  globalThis.watchFor = (mark, selector) => {
    const look = () => {
      if (notes.seen[mark] !== undefined || !document.querySelector(selector)) return
      notes.seen[mark] = -1
      // Two frames on, what was found has been drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => (notes.seen[mark] = performance.now())))
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
    look()
  }
}

/** When the first thing stood on the screen. */
export async function firstPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN)
}

/** What the page has noted so far. */
export async function notesOf(page: Page): Promise<Notes> {
  return page.evaluate(() => notes)
}
