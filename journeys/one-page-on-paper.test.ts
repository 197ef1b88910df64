import { measure } from '@fresh-eyes/paper/measure'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSheet, type Sheet } from './steps/lay-on-paper.ts'
import { onePages } from './steps/one-pages.ts'

let browser: Browser
let sheet: Sheet

beforeAll(async () => {
  browser = await openBrowser()
  sheet = await openSheet(browser)
})

afterAll(() => browser.close())

describe.each(onePages())('the one page of $id', ({ document }) => {
  it('prints on one page', async () => {
    expect(await sheet.pagesOf(document)).toBe(1)
  })

  it('has as many lines as we counted, give or take one', async () => {
    expect(Math.abs((await sheet.linesOf(document)) - measure(document).lines)).toBeLessThanOrEqual(1)
  })
})
