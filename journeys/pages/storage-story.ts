import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { serveStoragePage, type StoragePage } from './serve-storage-page.ts'

/** A browser, the storage page, and a fresh device for each story. */
export interface StorageStage {
  address: string
  browser: Browser
  /** A device that has never been here, with one tab on the page. Its storage is open unless `closed` is asked for. */
  freshDevice: (how?: 'closed' | 'without second copy') => Promise<{ context: BrowserContext; page: Page }>
  /** One more tab of the same device, with its storage open. */
  anotherTab: (context: BrowserContext, how?: 'closed') => Promise<Page>
  /** What pages threw or complained of since the start. It must stay empty. */
  troubles: string[]
  close: () => Promise<void>
}

/** Builds the page and starts the browser. */
export async function setStage(): Promise<StorageStage> {
  const served: StoragePage = await serveStoragePage()
  const browser = await openBrowser()
  const troubles: string[] = []

  async function anotherTab(context: BrowserContext, how?: 'closed'): Promise<Page> {
    const page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (said) => said.type() === 'error' && troubles.push(said.text()))
    await page.goto(served.address)
    if (how === undefined) await page.evaluate(() => freshEyes.open())
    return page
  }

  return {
    address: served.address,
    browser,
    troubles,
    anotherTab,
    async freshDevice(how) {
      const context = await browser.newContext()
      // As in every browser but Chromium and its kin.
      if (how === 'without second copy') await context.addInitScript(hideBuckets)
      return { context, page: await anotherTab(context, how === 'closed' ? how : undefined) }
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}

function hideBuckets(): void {
  Object.defineProperty(Navigator.prototype, 'storageBuckets', { value: undefined })
}

/** Opens the device again, as a person does who comes back, and says which entries it shows, newest first. */
export async function comeBack(page: Page): Promise<string[] | string> {
  await page.reload()
  const opened = await page.evaluate(() => freshEyes.open())
  return opened === 'opened' ? entriesOn(page) : opened
}

/** The entries that a tab shows once all of its record is read, newest first. */
export async function entriesOn(page: Page): Promise<string[]> {
  await page.waitForFunction(() => freshEyes.device?.state().howMuch === 'whole')
  return page.evaluate(() => freshEyes.device?.state().changes.map(({ entry }) => entry) ?? [])
}

/** Saves made-up changes number `from` up to `from + count`. */
export async function save(page: Page, from: number, count = 1) {
  return page.evaluate(({ from, count }) => freshEyes.device?.save(freshEyes.many(count, from)), {
    from,
    count,
  })
}
