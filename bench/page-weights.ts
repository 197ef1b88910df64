import { phone } from '../journeys/browser.ts'
import { compressed, scaleUnder, together, type Script } from '../journeys/weights/scale.ts'
import { casePages, goTheWay, shortestWay, startLetter } from '../journeys/weights/ways-through.ts'
import { sizes } from './budgets.ts'
import type { Benchmark, Row } from './row.ts'
import type { Stage } from './slow-phone.ts'
import { kept } from './offline-size.ts'
import { sortsOf } from './sort-scripts.ts'

/** What pages send: compressed, knowledge and later parts included. */
export const pageWeights: Benchmark<Stage> = {
  name: 'What is sent, compressed with gzip',
  async run({ app, browser }) {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    const scale = scaleUnder(context)
    const page = await context.newPage()
    const rows: Row[] = [
      await guidePage(app.address, '/'),
      await guidePage(app.address, '/guide/complex-conditions'),
      await guidePage(app.address, '/guide/rights-england'),
    ]
    const weigh = async (what: string, budget: number) => {
      await page.waitForLoadState('networkidle')
      rows.push(await scriptRow(what, budget, await scale.scripts()))
    }
    await page.goto(`${app.address}/choose/england`)
    await weigh('The chooser, script for the first question', sizes.interactiveScript)
    await goTheWay(page, shortestWay('england', 'second-opinion-through-gp'))
    await weigh('The chooser, script with an answer', sizes.interactiveScript)
    await startLetter(page)
    for (const [path, use] of Object.entries(casePages)) {
      scale.clear()
      await page.goto(app.address + path)
      await use(page)
      await weigh(`${path}, script with later parts`, sizes.caseScript)
    }
    await context.close()
    return [...rows, await kept(app.address)]
  },
}

async function guidePage(address: string, path: string): Promise<Row> {
  const html = await textOf(address + path)
  const sheets = [...html.matchAll(/<link[^>]*href="([^"]+\.css)"/g)].map(([, href]) => href ?? '')
  const css = await Promise.all(sheets.map((href) => textOf(new URL(href, address + path).href)))
  const bytes = [html, ...css].reduce((sum, text) => sum + compressed(text), 0)
  return { what: `${path}, HTML and CSS`, value: bytes / 1000, unit: 'kB', budget: sizes.guidePage / 1000 }
}

async function scriptRow(what: string, budget: number, scripts: readonly Script[]): Promise<Row> {
  const sorts = await sortsOf(scripts)
  const parts = Object.entries(sorts).map(([sort, bytes]) => `${sort} ${(bytes / 1000).toFixed(1)}`)
  const note = `${parts.join(', ')}; ${scripts.length} files`
  return { what, value: together(scripts) / 1000, unit: 'kB', budget: budget / 1000, note }
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text()
}
