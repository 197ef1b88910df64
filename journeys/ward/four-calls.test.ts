import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nia } from '../../apps/hospital/src/testing/start-service.ts'
import { desktop, openQuickBrowser, phone, visit } from '../browser.ts'
import { barriers } from '../steps/barriers.ts'
import { picture } from '../steps/picture.ts'
import { startWard, type WardOnThisMachine } from '../steps/ward.ts'

let browser: Browser
let ward: WardOnThisMachine

beforeAll(async () => {
  ;[browser, ward] = await Promise.all([openQuickBrowser(), startWard()])
})
afterAll(() => Promise.all([browser.close(), ward.close()]))

async function call(bed: string): Promise<void> {
  const { page, close } = await visit(browser, `${ward.address}/oak?bed=${bed}`, phone)
  await page.getByRole('button', { name: 'Call the team now' }).click()
  await page.getByText('We have your call').waitFor()
  await close()
}

test('an outreach nurse with four calls takes the longest waiting first, by keyboard, and closes it with what she told them', async () => {
  ward.be(nia)
  const desk = await visit(browser, `${ward.address}/desk`, desktop)
  const { page } = desk
  await page.getByText('No open calls').waitFor()
  for (const bed of ['1', '2', '3', '4']) await call(bed)
  const cards = page.locator('.card')
  await expect.poll(() => cards.count()).toBe(4)
  expect(await cards.locator('h2').allInnerTexts()).toEqual([1, 2, 3, 4].map((bed) => `Oak ward, bed ${bed}`))
  await picture(page, 'ward-four-calls')
  expect(await barriers(page)).toEqual([])

  await cards.first().getByRole('button', { name: 'Accept' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Accepted: critical care outreach team (nia)').waitFor()
  await cards.first().getByRole('button', { name: 'On my way' }).click()
  await page.getByRole('button', { name: 'Arrived' }).click()
  await page.getByText('With the patient').first().waitFor()
  await picture(page, 'ward-outcome')
  await page.getByRole('button', { name: 'Close the call' }).click()
  await page.getByLabel('Yes', { exact: true }).check()
  await page.getByLabel('Other change in treatment, staying on the ward').check()
  await page.getByLabel('Clinical review with suggestions').check()
  await page.getByRole('button', { name: 'Close the call' }).click()
  await page.getByText('Write what you told the caller, or why nobody could.').first().waitFor()
  expect(await page.getByLabel('Other change in treatment, staying on the ward').isChecked()).toBe(true)
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('What they were told').fill('We have given her oxygen.')
  await page.getByRole('button', { name: 'Close the call' }).click()
  await expect.poll(() => cards.count()).toBe(3)
  expect(desk.troubles.filter((trouble) => !trouble.includes('409'))).toEqual([])
  await desk.close()
})

test('a desk that loses its line says so within seconds, with since when, and is right again by itself [H05]', async () => {
  ward.be(nia)
  const { page, context, close } = await visit(browser, `${ward.address}/desk`, desktop)
  await expect.poll(() => page.locator('[data-as-of]').innerText()).toMatch(/\d\d:\d\d:\d\d/)
  await context.setOffline(true)
  // Chromium keeps an open stream over a cut that it only plays: the service lets go, as a dead network would.
  await ward.services.hub.close()
  const lost = page.getByText('This screen has lost its line.')
  const cutAt = performance.now()
  await lost.waitFor({ timeout: 20_000 })
  expect(performance.now() - cutAt).toBeLessThan(15_000)
  expect(await page.getByRole('alert').innerText()).toMatch(/Last right at \d\d:\d\d:\d\d/)
  await picture(page, 'ward-stale')
  await ward.services.hub.start()
  await context.setOffline(false)
  await lost.waitFor({ state: 'hidden', timeout: 30_000 })
  await close()
})
