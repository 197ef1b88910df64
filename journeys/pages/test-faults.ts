import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { serveStoragePage, type StoragePage } from './serve-storage-page.ts'
import type { DeedName } from './storage/sweep.ts'

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

/** Tests that the browser's storage fails at a call of each deed: at every one, or with a stride at one in so many. */
export function testFaults(stride: number): void {
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

  describe.each(['throws', 'aborts'] as const)(
    'when the browser’s storage %s at one of its calls',
    (fault) => {
      it.each(deeds)('%s: all of it is there or none of it, and the answer is true', async (deed) => {
        const swept = await page.evaluate(({ deed, fault, stride }) => freshEyes.sweep(deed, fault, stride), {
          deed,
          fault,
          stride,
        })
        expect(swept.problems).toEqual([])
        expect(swept.calls).toBeGreaterThan(2)
        console.log(`${deed} (${fault}): ${swept.calls} calls, one in ${stride} failed once`)
      })
    },
  )
}
