import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { desktop, openBrowser, phone, visit, withoutJavaScript } from './browser.ts'
import { serveApp, type ServedApp } from './serve-app.ts'

let app: ServedApp
let browser: Browser

beforeAll(async () => {
  app = await serveApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe.each([
  ['on a phone', phone],
  ['on a desktop', desktop],
  ['on a phone without JavaScript', { ...phone, ...withoutJavaScript }],
])('the first page %s', (_where, screen) => {
  it('opens, asks no other host for anything, and goes wrong nowhere', async () => {
    const { page, elsewhere, troubles, close } = await visit(browser, app.address, screen)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await page.waitForLoadState('networkidle')
    expect({ elsewhere, troubles }).toEqual({ elsewhere: [], troubles: [] })
    await close()
  })
})

it('knows itself by the address that it is visited at, so that a form sent back to it is not taken for a stranger’s', async () => {
  const answer = await fetch(`${app.address}/`, {
    method: 'POST',
    headers: { origin: app.address, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'nation=wales',
  })
  expect(answer.status).not.toBe(403)
})

it('logs nothing of who came and what they asked', () => {
  expect(app.printed()).toBe('')
})

it('stops when it is asked to, and is gone', async () => {
  const other = await serveApp()
  await other.stop()
  await expect(fetch(other.address)).rejects.toThrow()
})
