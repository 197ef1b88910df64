import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { serveStoragePage, type StoragePage } from './pages/serve-storage-page.ts'
import type { DeedName } from './pages/storage/sweep.ts'

let served: StoragePage
let browser: Browser
let page: Page

beforeAll(async () => {
  served = await serveStoragePage()
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(served.address)
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

const deeds: DeedName[] = [
  'open an empty device',
  'open a record',
  'save a change',
  'save three changes',
  'save more than a chunk',
  'fold the journal',
  'restore',
  'undo a restore',
  'let go of what was before a restore',
  'set a lock',
  'take a lock off',
  'save a change under a lock',
]

describe.each(['throws', 'aborts'] as const)(
  'when the browser’s storage %s at its k-th call, for every k',
  (fault) => {
    it.each(deeds)('%s: all of it is there or none of it, and the answer is true', async (deed) => {
      const swept = await page.evaluate(({ deed, fault }) => freshEyes.sweep(deed, fault), { deed, fault })
      expect(swept.problems).toEqual([])
      expect(swept.calls).toBeGreaterThan(2)
      console.log(`${deed} (${fault}): ${swept.calls} calls, each failed once`)
    })
  },
)
