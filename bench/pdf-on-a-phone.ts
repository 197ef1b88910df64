import { letterPage, savePdf as words, trialPage } from '@fresh-eyes/content/words'
import { people } from '@fresh-eyes/core/people'
import type { Page } from 'playwright-core'
import { phone } from '../journeys/browser.ts'
import { times } from './budgets.ts'
import type { Benchmark, Row } from './row.ts'
import type { Stage } from './slow-phone.ts'
import { median } from './timing.ts'

const rounds = 5

interface Visit {
  opened: number
  first: number
  /** From the page asked for to the first file, with a tap as soon as there is a button to tap. */
  whole: number
  next: number
}

/** A letter saved as a PDF by someone whose browser has nothing of it yet, and saved again. */
export const pdfOnAPhone: Benchmark<Stage> = {
  name: 'Save the letter as PDF: in a browser that has fetched nothing of it',
  async run(stage) {
    const rows: Row[] = []
    for (const slowed of [1, 6]) {
      const visits: Visit[] = []
      for (let round = 0; round < rounds; round++) visits.push(await visit(stage, slowed))
      const how = slowed === 1 ? 'on this machine' : `processor slowed ${slowed} times`
      const budget = (most: number) => (slowed === 1 ? {} : { budget: most })
      const row = (what: string, of: keyof Visit, more = {}): Row => ({
        what: `${what}, ${how}`,
        value: median(visits.map((each) => each[of])),
        unit: 'ms',
        ...more,
      })
      rows.push(
        row('From the page asked for to its button', 'opened'),
        row('From the tap to the first file', 'first'),
        row('From the page asked for to the first file', 'whole', budget(times.firstPdfSlowed)),
        row('From the tap to the next file', 'next', budget(times.nextPdfSlowed)),
      )
    }
    return rows
  },
}

async function visit({ app, browser }: Stage, slowed: number): Promise<Visit> {
  const context = await browser.newContext({ ...phone, locale: 'en-GB', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${app.address}/try`)
  const name = people[0]?.name ?? ''
  await page.getByRole('button', { name: trialPage.open.replace('{name}', name), exact: true }).click()
  await page.waitForURL('**/case')
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  const startedAt = performance.now()
  await page.goto(`${app.address}/case/letter`)
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await page.getByRole('button', { name: words.button, exact: true }).waitFor()
  const opened = performance.now() - startedAt
  const first = await untilSaved(page)
  const whole = opened + first
  // Somebody reads the letter again before they save it again.
  await page.waitForTimeout(500)
  const next = await untilSaved(page)
  await context.close()
  return { opened, first, whole, next }
}

/** From the tap to the moment when the file is handed to the browser, as the page itself sees them. */
async function untilSaved(page: Page): Promise<number> {
  const saved = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let tappedAt = 0
        document.addEventListener(
          'click',
          (event) => {
            if (tappedAt === 0) tappedAt = event.timeStamp
            else if ((event.target as Element).matches('a[download]')) resolve(performance.now() - tappedAt)
          },
          { capture: true },
        )
        const click = HTMLAnchorElement.prototype.click
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          if (this.download) resolve(performance.now() - tappedAt)
          click.call(this)
        }
      }),
  )
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.button, exact: true }).tap(),
  ])
  return saved
}
