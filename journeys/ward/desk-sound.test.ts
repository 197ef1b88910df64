import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nia } from '../../apps/hospital/src/testing/start-service.ts'
import { desktop, openQuickBrowser, phone, visit } from '../browser.ts'
import { startWard, type WardOnThisMachine } from '../steps/ward.ts'

let browser: Browser
let ward: WardOnThisMachine

beforeAll(async () => {
  ;[browser, ward] = await Promise.all([openQuickBrowser(), startWard()])
})
afterAll(() => Promise.all([browser.close(), ward.close()]))

const [aCallWaits, somethingIsWrong] = [660, 220]

/** Writes down the pitch of every tone that the page starts. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: number[] = []
    Object.assign(globalThis, { heard })
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      heard.push(this.frequency.value)
      start.call(this, when)
    }
  })
}

const heardOn = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard.splice(0))

test('a desk that was touched once sounds while a call waits, is quiet when somebody has it, and sounds lower when its line is lost', async () => {
  ward.be(nia)
  const desk = await visit(browser, `${ward.address}/desk`, desktop, listen)
  const { page, context } = desk
  await page.getByRole('button', { name: 'Turn the sound on' }).click()
  await page.getByText('No open calls').waitFor()
  expect(await heardOn(page)).toEqual([])

  const caller = await visit(browser, `${ward.address}/oak?bed=4`, phone)
  await caller.page.getByRole('button', { name: 'Call the team now' }).click()
  await expect.poll(() => heardOn(page)).toContain(aCallWaits)
  // And again, until somebody has it.
  await expect.poll(() => heardOn(page)).toContain(aCallWaits)

  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('Accepted: critical care outreach team (nia)').waitFor()
  await heardOn(page)
  await new Promise((done) => setTimeout(done, 6000))
  expect(await heardOn(page)).not.toContain(aCallWaits)

  await context.setOffline(true)
  await ward.services.hub.close()
  await expect.poll(() => heardOn(page)).toContain(somethingIsWrong)
  await ward.services.hub.start()
  await Promise.all([desk.close(), caller.close()])
})
