import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openQuickBrowser, phone, visit } from './browser.ts'
import { goTheWay, shortestWay } from './weights/ways-through.ts'
import { serveApp, type ServedApp } from './serve-app.ts'

let app: ServedApp
let browser: Browser

beforeAll(async () => {
  app = await serveApp()
  browser = await openQuickBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const asked = (page: Page) => page.locator('form input[type=radio]').first().getAttribute('name')

async function answer(page: Page, question: string, value: string): Promise<void> {
  await page.locator(`input[name="${question}"][value="${value}"]`).check()
  await page.locator('form button[type=submit]').click()
  await page.locator(`input[type=radio][name="${question}"]`).first().waitFor({ state: 'detached' })
}

it('goes back one question with the browser’s Back button, forward again, and keeps the address free of answers', async () => {
  const { page, elsewhere, troubles, close } = await visit(browser, `${app.address}/choose/wales`, phone)
  const first = await asked(page)
  await answer(page, 'urgency', 'can-wait')
  const second = await asked(page)
  await answer(page, 'who', 'self')
  const third = await asked(page)
  await page.goBack()
  await expect.poll(() => asked(page)).toBe(second)
  await page.goBack()
  await expect.poll(() => asked(page)).toBe(first)
  await page.goForward()
  await page.goForward()
  await expect.poll(() => asked(page)).toBe(third)
  expect(page.url()).toBe(`${app.address}/choose/wales`)
  await page.reload()
  await expect.poll(() => asked(page)).toBe(third)
  expect({ elsewhere, troubles }).toEqual({ elsewhere: [], troubles: [] })
  await close()
})

it('keeps a choice that was made before its script arrived', async () => {
  const { page, context, close } = await visit(browser, app.address, phone)
  let letThrough = (): void => undefined
  const waiting = new Promise<void>((resolve) => (letThrough = resolve))
  await context.route('**/workers/start-*.js', async (route) => {
    await waiting
    await route.continue()
  })
  await page.goto(`${app.address}/choose/england`, { waitUntil: 'commit' })
  const choice = page.locator('input[name="urgency"][value="can-wait"]')
  await choice.check()
  const asItCame = await choice.elementHandle()
  letThrough()
  await page.waitForFunction((old) => !old?.isConnected, asItCame)
  expect(await choice.isChecked()).toBe(true)
  await page.locator('form button[type=submit]').click()
  await expect.poll(() => asked(page)).toBe('who')
  expect(page.url()).toBe(`${app.address}/choose/england`)
  await close()
})

it('opens as a page of its own when someone comes from their case', async () => {
  const { page, troubles, close } = await visit(browser, `${app.address}/case`, phone)
  await page.getByRole('link', { name: 'Choose a way' }).first().click()
  await page.getByRole('link', { name: 'Scotland' }).click()
  await page.locator('input[name="urgency"]').first().waitFor()
  await answer(page, 'urgency', 'can-wait')
  expect(await asked(page)).toBe('who')
  expect(troubles).toEqual([])
  await close()
})

it('shows the way without its rest when that cannot be fetched, and says so', async () => {
  const { page, context, close } = await visit(browser, `${app.address}/choose/england`, {
    ...phone,
    // It keeps the whole site, and then nothing is missing.
    serviceWorkers: 'block',
  })
  await page.locator('input[name="urgency"]').first().waitFor()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await goTheWay(page, shortestWay('england', 'second-opinion-through-gp'))
  await page.getByText('Some of this page could not be fetched').waitFor()
  expect(await page.locator('.first-step button').isVisible()).toBe(true)
  await close()
})

it('answers to the end with no connection, once the whole site is kept', async () => {
  const own = await serveApp()
  const { page, close } = await visit(browser, own.address, phone)
  // It is ready when it has kept everything.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await own.stop()
  await page.goto(`${own.address}/choose/wales`)
  await goTheWay(page, shortestWay('wales', 'second-opinion-through-gp'))
  await page.getByRole('heading', { name: 'How to go' }).waitFor()
  expect(await page.getByText('could not be fetched').count()).toBe(0)
  await page.goto(own.address)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('someone else to look')
  await close()
})
