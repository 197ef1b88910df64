import { answer, backupPage, timelinePage } from '@fresh-eyes/content/words'
import { personById } from '@fresh-eyes/core/people'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, phone, visit } from './browser.ts'
import { serveApp, type ServedApp } from './serve-app.ts'
import { answerAll, scriptsRun, wayShown } from './steps/chooser.ts'
import { serveTwoVersions, type TwoVersions } from './steps/two-versions.ts'

let app: ServedApp
let site: TwoVersions
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([serveApp(), openBrowser()])
  site = await serveTwoVersions(app.address)
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await app?.stop()
})

it('a new version breaks no tab that is open, and is there the next time', async () => {
  // Given someone who is about to make a backup, with the questions open in another tab
  const { page, context, troubles, close } = await visit(browser, `${site.address}/case/timeline`, phone)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.getByLabel(timelinePage.what, { exact: true }).fill('Kept before the new version')
  await page.getByRole('button', { name: timelinePage.save, exact: true }).click()
  await page.getByText('Kept before the new version', { exact: true }).waitFor()
  await page.goto(`${site.address}/case/backup`)
  await page.getByRole('button', { name: backupPage.make, exact: true }).waitFor()
  const asking = { page: await context.newPage(), typed: [] }
  await asking.page.goto(`${site.address}/choose/england`)
  await scriptsRun(asking.page)

  // When a new version is released, and the browser has found it
  const before = await stores(page)
  site.release()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await expect.poll(() => stores(page), { timeout: 20_000 }).not.toEqual(before)
  await expect.poll(() => isSettled(page), { timeout: 20_000 }).toBe(true)

  // Then both tabs go on with what they have
  await page.getByRole('button', { name: backupPage.make, exact: true }).click()
  await page.getByText(backupPage.words).waitFor()
  const { answers, nation } = personById('england-long-covid')!
  await answerAll(asking, nation, answers)
  await wayShown(asking.page)
  await asking.page.getByRole('heading', { name: answer.how, exact: true }).waitFor()

  // And when they come back, it is the new version, and the case is there
  await asking.page.close()
  await page.goto(`${site.address}/case/timeline`)
  await page.getByText('Kept before the new version', { exact: true }).waitFor()
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(scripts.filter((name) => name.endsWith('.js') && name.includes('/immutable/'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/-next\.js$/)]),
  )
  expect(troubles).toEqual([])

  // And it opens with no connection too
  await site.stop()
  await page.reload()
  await page.getByText('Kept before the new version', { exact: true }).waitFor()
  await close()
})

const stores = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys())

/** Whether the browser has done with the new worker for now: it stands ready, or it has taken over. */
function isSettled(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.installing === null
  })
}
