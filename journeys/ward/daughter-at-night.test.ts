import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nia } from '../../apps/hospital/src/testing/start-service.ts'
import { openQuickBrowser, phone, visit, withoutJavaScript } from '../browser.ts'
import { barriers } from '../steps/barriers.ts'
import { picture } from '../steps/picture.ts'
import { startWard, type WardOnThisMachine } from '../steps/ward.ts'

let browser: Browser
let ward: WardOnThisMachine

beforeAll(async () => {
  ;[browser, ward] = await Promise.all([openQuickBrowser(), startWard()])
})
afterAll(() => Promise.all([browser.close(), ward.close()]))

const button = (page: Page, name: string) => page.getByRole('button', { name })

/** A line as at the edge of a hospital: 30 kilobits a second, and more than a second each way. */
async function onPoorLine(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  const [bitsPerSecond, latency] = [30_000 / 8, 1200]
  const line = { offline: false, latency, downloadThroughput: bitsPerSecond, uploadThroughput: bitsPerSecond }
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  return session
}

test.concurrent(
  'a daughter without script calls in under a minute on a poor line, and sees who has it [H12]',
  async () => {
    const { page, close, troubles, elsewhere } = await visit(browser, ward.address, {
      ...phone,
      ...withoutJavaScript,
    })
    const line = await onPoorLine(page)
    const started = performance.now()
    await page.goto(`${ward.address}/oak?bed=4`)
    const words = await page.locator('main').innerText()
    expect(words.indexOf('Press the bell')).toBeLessThan(words.indexOf('Worried that someone'))
    await picture(page, 'ward-call')
    await button(page, 'Call the team now').click()
    await page.getByText('We have your call').waitFor()
    expect(performance.now() - started).toBeLessThan(60_000)
    await line.detach()
    const reference = await page.locator('.reference').innerText()

    ward.be(nia)
    const desk = await visit(browser, `${ward.address}/desk`)
    await desk.page
      .getByRole('listitem')
      .filter({ hasText: reference })
      .getByRole('button', { name: 'Accept' })
      .click()
    await page.reload()
    await page.getByText('Someone has your call: critical care outreach team').waitFor()
    await page.getByLabel('What worries you?').fill('She is not herself, and grey.')
    await page.getByLabel('I need an interpreter').check()
    await page.getByLabel('Which language?').fill('Polski')
    await button(page, 'Send this to the team').click()
    await page.getByText('Thank you. The team can see what you wrote.').waitFor()
    await picture(page, 'ward-status')
    await desk.page.getByText('Interpreter wanted: Polski').waitFor()
    expect([...troubles, ...elsewhere, ...desk.troubles, ...desk.elsewhere]).toEqual([])
    await Promise.all([close(), desk.close()])
  },
)

test.concurrent(
  'when nothing gets through, the telephone number stands there, and a second press is the same call [H02]',
  async () => {
    const { page, context, close } = await visit(browser, `${ward.address}/rowan?bed=1`, phone)
    await context.setOffline(true)
    await button(page, 'Call the team now').click()
    const failed = page.getByRole('alert')
    await failed.getByText('Your call may not have reached us').waitFor({ timeout: 20_000 })
    expect(await failed.innerText()).toContain('01632 960 999')
    await picture(page, 'ward-not-reached')
    await context.setOffline(false)
    await button(page, 'Call the team now').click()
    await page.getByText('We have your call').waitFor()
    const { rows } = await count('rowan')
    expect(rows).toBe(1)
    await close()
  },
)

test.concurrent(
  'the page that a caller leaves open says when it has lost its line, and since when [H05]',
  async () => {
    const { page, context, close } = await visit(browser, `${ward.address}/oak`, phone)
    await button(page, 'Call the team now').click()
    await page.getByText('We have your call').waitFor()
    await context.setOffline(true)
    await page.getByText('This page has lost its line').waitFor({ timeout: 30_000 })
    expect(await page.getByRole('alert').innerText()).toMatch(/Last right at \d\d:\d\d/)
    await context.setOffline(false)
    await page.getByText('This page has lost its line').waitFor({ state: 'hidden', timeout: 15_000 })
    await close()
  },
)

test.concurrent('nothing on a caller’s pages keeps someone out, light or dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await visit(browser, `${ward.address}/oak?bed=4`, { ...phone, colorScheme })
    expect(await barriers(page)).toEqual([])
    await button(page, 'Call the team now').click()
    await page.getByText('We have your call').waitFor()
    expect(await barriers(page)).toEqual([])
    await close()
  }
})

async function count(wardId: string): Promise<{ rows: number }> {
  const { db } = ward.services.database
  const found = await db.selectFrom('call').select('call').where('ward', '=', wardId).execute()
  return { rows: found.length }
}
