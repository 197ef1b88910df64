import { letterPage, myCase, openCase, trialPage } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers, foundByAxe, rulesOfColour, sideways } from './steps/barriers.ts'
import { scriptsRun } from './steps/chooser.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

const main = ['/', '/guide/which-route', '/guide/rights-card', '/urgent', '/choose/england'] as const
const ofTheCase = [
  '/case',
  '/case/timeline',
  '/case/told',
  '/case/reasons',
  '/case/private',
  '/case/people',
  '/case/letter',
  '/case/one-page',
  '/case/backup',
] as const

const looks = {
  'in the dark': { colorScheme: 'dark' },
  'in the colours of the system': { forcedColors: 'active' },
} as const

it(
  'in the dark, and in the colours of the system, no main page keeps anyone out; with letters twice as large, none scrolls sideways',
  { timeout: 300_000 },
  async () => {
    const someone = await stage.someone('/try', phone)
    const { page } = someone
    const found = await throughAll(someone, async () => {
      const lines: string[] = []
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
        lines.push(...(await foundByAxe(page, rulesOfColour)).map((line) => `${look}: ${line}`))
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      lines.push(...(await sideways(page)))
      await page.evaluate(() => (document.documentElement.style.fontSize = ''))
      return lines
    })
    expect(found).toEqual({})
  },
)

it('at twice the size, in a window that is 320 wide, no main page scrolls sideways or loses a control', async () => {
  const twice = { viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 }
  const someone = await stage.someone('/try', twice)
  expect(await throughAll(someone, () => barriers(someone.page))).toEqual({})
})

/** Looks at each main page with a made-up case open, the letter on both of its sides. */
async function throughAll(
  { page, goTo }: Someone,
  look: () => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const note = async (at: string) => {
    const lines = await look()
    if (lines.length > 0) found[at] = lines
  }
  await page.getByRole('button', { name: trialPage.open.replace('{name}', 'Alasdair Mackinnoch') }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
  for (const path of [...main, ...ofTheCase]) {
    await goTo(path)
    if (path === '/choose/england') await scriptsRun(page)
    await page.getByText(openCase.opening).waitFor({ state: 'detached' })
    await note(path)
  }
  const tab = page.getByRole('button', { name: letterPage.paperTab, exact: true })
  await goTo('/case/letter')
  await tab.click()
  await note('/case/letter, the paper')
  return found
}
