import {
  backupPage,
  frame,
  home,
  letterPage,
  myCase,
  nextSteps,
  onePage,
  openCase,
  timelinePage,
  trialPage,
  urgent,
} from '@fresh-eyes/content/words'
import pages from '@fresh-eyes/content/pages'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, visit } from './browser.ts'
import { serveApp, type ServedApp } from './serve-app.ts'
import { answerAll, scriptsRun, wayName, wayShown } from './steps/chooser.ts'
import { openLetter } from './steps/letter.ts'
import { roadOf } from './steps/roads.ts'

let app: ServedApp
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([serveApp(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

it('after one visit to the first page, all of it works with no connection', async () => {
  const someone = { ...(await visit(browser, `${app.address}/`, phone)), typed: [] }
  const { page } = someone

  // Given someone who opened the first page once, and whose connection is then gone
  const kept = await everythingKept(page)
  expect(kept).toBeGreaterThan(100)
  await app.stop()

  // Then every page opens
  await page.reload()
  await page.getByRole('heading', { level: 1, name: home.title, exact: true }).waitFor()
  for (const { id, title } of pages) {
    await page.goto(`${app.address}/guide/${id}`)
    expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).toBe(title)
  }
  await page.goto(`${app.address}/urgent`)
  await page.getByRole('heading', { level: 1, name: urgent.title, exact: true }).waitFor()

  // And the questions lead to a way, a letter that is saved, and a case
  const { person } = roadOf('england-long-covid')
  await page.goto(`${app.address}/choose`)
  await page.getByRole('link', { name: frame.nations.england, exact: true }).click()
  await scriptsRun(page)
  await answerAll(someone, person.nation, person.answers)
  expect(await wayShown(page)).toBe(wayName(person.nation, person.route))
  await openLetter(page)
  await page.locator('#condition').fill('dizzy when I stand')
  await page.getByText(openCase.saving.saved).waitFor()
  await page.getByRole('link', { name: letterPage.actions.back }).click()
  await page.getByRole('heading', { name: nextSteps['finish-the-letter'].title, exact: true }).waitFor()

  // And so do the case’s other pages, and a made-up case
  await page.goto(`${app.address}/case/letter`)
  await expect.poll(() => page.locator('#condition').inputValue()).toMatch(/dizzy/)
  for (const [path, title] of others) {
    await page.goto(app.address + path)
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  }
  await page.getByRole('button', { name: trialPage.open.replace('{name}', person.name), exact: true }).click()
  await page.getByRole('heading', { name: myCase.now, exact: true }).waitFor()
  expect(someone.elsewhere).toEqual([])
  expect(someone.troubles.filter((trouble) => !/ERR_CONNECTION_REFUSED/.test(trouble))).toEqual([])
  await someone.close()
})

const others = [
  ['/case/timeline', timelinePage.title],
  ['/case/one-page', onePage.title],
  ['/case/backup', backupPage.title],
  ['/try', trialPage.title],
] as const

/** Waits until the worker has put the site on the device, and says how many files there are. */
async function everythingKept(page: Page): Promise<number> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return page.evaluate(async () => {
    const names = await caches.keys()
    const counts = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).length),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  })
}
