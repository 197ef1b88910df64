import { letterPage, myCase, savePdf as words, trialPage } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sizes } from '../bench/budgets.ts'
import { judgePdf } from '../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../tools/check-pdf/words-of.ts'
import { phone } from './browser.ts'
import { unfold } from './steps/any-letter.ts'
import { barriers } from './steps/barriers.ts'
import { savedBy } from './steps/saved-file.ts'
import { setStage } from './steps/stage.ts'
import { compressed, scaleUnder, together } from './weights/scale.ts'

const stage = setStage()
const person = 'Siân Ŵyn Źdźbło (محمد خان)'

it('a letter is saved on a phone as a PDF that anyone can read, and its writer is fetched then and not before', async () => {
  const { page, context } = await stage.someone('/try', phone)
  await openLetterOf(page, 'Priya Ellwood')
  await page.waitForLoadState('networkidle')
  const scale = scaleUnder(context)
  const fonts: string[] = []
  context.on('response', (response) => {
    if (response.url().endsWith('.ttf')) fonts.push(response.url())
  })

  const { name, bytes } = await savedBy(page, words.button)

  expect(name).toBe('request-for-a-second-opinion.pdf')
  expect(await judgePdf(bytes)).toEqual([])
  const [letter = '', ...others] = await wordsOfPdf(bytes)
  expect(others).toEqual([])
  const [first = '', last = ''] = ['Priya Ellwood', 'Yours sincerely']
  expect(letter.indexOf(first)).toBeGreaterThanOrEqual(0)
  expect(letter.indexOf(last)).toBeGreaterThan(letter.indexOf(first))
  await page.getByText(words.saved).waitFor()
  expect(await barriers(page)).toEqual([])
  const script = together(await scale.scripts())
  expect(script).toBeGreaterThan(100_000)
  expect(script).toBeLessThanOrEqual(sizes.pdfScript)
  expect(await weightOf(fonts)).toBeLessThanOrEqual(sizes.pdfFonts)
  expect(fonts).toHaveLength(2)
})

it('names in four scripts stand in the file as they were typed, and what no font has is named on the page', async () => {
  const { page } = await stage.someone('/try', phone)
  await openLetterOf(page, 'Priya Ellwood')
  await page.getByRole('button', { name: letterPage.fieldsTab, exact: true }).click()
  await unfold(page)
  await page.locator('#name').fill(`${person} 張偉`)
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()

  const { bytes } = await savedBy(page, words.button)

  expect((await wordsOfPdf(bytes))[0]).toContain(`${person} [?]`)
  expect(await judgePdf(bytes)).toEqual([])
  await page.getByText(`${words.lost} 張偉`).waitFor()
})

it('the page stays free while a PDF is made: the work is done in a worker', async () => {
  const { page, context } = await stage.someone('/try', phone)
  await openLetterOf(page, 'Priya Ellwood')
  const session = await context.newCDPSession(page)
  // Of the processor and not of the clock, which a busy machine lets run on.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const workOfPage = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  }
  const before = await workOfPage()

  await savedBy(page, words.button)

  // Reading the writer and the fonts and drawing the letter is work of 300 ms and more.
  const worked = (await workOfPage()) - before
  expect(worked).toBeGreaterThan(0)
  expect(worked).toBeLessThan(150)
  expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/pdf-worker/)])
})

it('a letter is saved as a PDF with no connection, when the site was opened once', async () => {
  const someone = await stage.someone('/', { ...phone, serviceWorkers: 'allow' })
  const { page, context } = someone
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`${stage.address()}/try`)
  await openLetterOf(page, 'Priya Ellwood')
  await context.setOffline(true)

  const { bytes } = await savedBy(page, words.button)

  expect(await judgePdf(bytes)).toEqual([])
  expect((await wordsOfPdf(bytes))[0]).toContain('Priya Ellwood')
})

async function openLetterOf(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: trialPage.open.replace('{name}', name), exact: true }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
  await page.goto(`${new URL(page.url()).origin}/case/letter`)
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await page.getByRole('button', { name: words.button, exact: true }).waitFor()
}

async function weightOf(urls: readonly string[]): Promise<number> {
  const sizes = urls.map(async (url) => compressed(new Uint8Array(await (await fetch(url)).arrayBuffer())))
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}
