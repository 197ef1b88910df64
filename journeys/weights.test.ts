import { nationIds } from '@fresh-eyes/core/routes'
import pages from '@fresh-eyes/content/pages'
import { letterPage, readerPage } from '@fresh-eyes/content/words'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sizes } from '../bench/budgets.ts'
import { openBrowser, phone } from './browser.ts'
import { serveApp, type ServedApp } from './serve-app.ts'
import { compressed, scaleUnder, together, type Scale } from './weights/scale.ts'
import { casePages, goTheWay, shortestWay, startLetter } from './weights/ways-through.ts'

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

const ladders = ['/guide/ladder', ...nationIds.map((nation) => `/guide/ladder/${nation}`)]

describe.each(['/', '/urgent', '/choose', '/guide', ...ladders, ...pages.map(({ id }) => `/guide/${id}`)])(
  '%s',
  (path) => {
    it('has one script of at most 1 kB and nothing inline, and at most 40 kB of HTML and CSS', async () => {
      const html = await textOf(path)
      const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
      expect(
        scripts.map(([, attributes]) => /\ssrc="(?:\.{0,2}\/)+register\.js"/.test(attributes ?? '')),
      ).toEqual([true])
      expect(scripts[0]?.[2]).toBe('')
      expect(html).not.toMatch(/<[^>]*\s(on\w+|style)=|javascript:|rel="(modulepreload|preload)"|<style/)
      expect(compressed(await textOf('/register.js'))).toBeLessThanOrEqual(sizes.guideScript)
      const sheets = [...html.matchAll(/<link[^>]*href="([^"]+\.css)"/g)].map(([, href]) => href ?? '')
      const css = await Promise.all(
        sheets.map((href) => textOf(new URL(href, `${app.address}${path}`).pathname)),
      )
      expect(css).not.toEqual([])
      const bytes = [html, ...css].reduce((sum, text) => sum + compressed(text), 0)
      expect(bytes).toBeLessThanOrEqual(sizes.guidePage)
    })
  },
)

describe('in a browser', () => {
  it.each(['/', '/guide/complex-conditions'])('%s fetches one script and no more', async (path) => {
    const { page, scale, context } = await open(path)
    await page.waitForLoadState('networkidle')
    expect((await scale.scripts()).map((script) => script.path)).toEqual(['/register.js'])
    await context.close()
  })

  it.each(nationIds)(
    'the chooser of %s fetches at most 50 kB, before an answer and after',
    async (nation) => {
      const { page, scale, context } = await open(`/choose/${nation}`)
      await page.waitForLoadState('networkidle')
      expect(together(await scale.scripts())).toBeLessThanOrEqual(sizes.interactiveScript)
      await goTheWay(page, shortestWay(nation, 'second-opinion-through-gp'))
      await page.waitForLoadState('networkidle')
      expect(together(await scale.scripts())).toBeLessThanOrEqual(sizes.interactiveScript)
      await context.close()
    },
  )

  it('every page of a case fetches at most 120 kB, with all that it fetches later', async () => {
    const { page, scale, context } = await open('/choose/england')
    await goTheWay(page, shortestWay('england', 'second-opinion-through-gp'))
    await startLetter(page)
    const weights: Record<string, number> = {}
    for (const [path, use] of Object.entries(casePages)) {
      scale.clear()
      await page.goto(app.address + path)
      await use(page)
      await page.waitForLoadState('networkidle')
      weights[path] = together(await scale.scripts())
    }
    const over = Object.entries(weights).filter(([, bytes]) => bytes > sizes.caseScript)
    expect(over).toEqual([])
    // Were nothing weighed, all of it would be within its budget.
    expect(Math.min(...Object.values(weights))).toBeGreaterThan(40_000)
    await context.close()
  })

  it('the reader of a letter fetches at most 50 kB, and only when it is asked for', async () => {
    const { page, scale, context } = await open('/choose/england')
    await goTheWay(page, shortestWay('england', 'second-opinion-through-gp'))
    await startLetter(page)
    await page.waitForLoadState('networkidle')
    scale.clear()
    await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
    expect(await scale.scripts()).toEqual([])
    await page.getByRole('button', { name: readerPage.start }).click()
    await page.locator('.remark, .ticks').first().waitFor()
    const weight = together(await scale.scripts())
    expect(weight).toBeLessThanOrEqual(sizes.readerScript)
    expect(weight).toBeGreaterThan(10_000)
    await context.close()
  })
})

async function open(path: string): Promise<{ page: Page; scale: Scale; context: BrowserContext }> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
  const scale = scaleUnder(context)
  const page = await context.newPage()
  await page.goto(app.address + path)
  return { page, scale, context }
}

async function textOf(path: string): Promise<string> {
  const answer = await fetch(app.address + path)
  expect(answer.status).toBe(200)
  return answer.text()
}
