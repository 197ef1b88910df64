import { letterPage, myCase, openCase, trialPage } from '@fresh-eyes/content/words'
import { describe, expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers, foundByAxe, sideways } from './steps/barriers.ts'
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

describe.each([
  ['in the dark', { colorScheme: 'dark' }],
  ['in the colours of the system', { forcedColors: 'active' }],
  ['in the colours of the system, in the dark', { forcedColors: 'active', colorScheme: 'dark' }],
] as const)('%s', (_where, look) => {
  it('no main page keeps anyone out', async () => {
    const someone = await stage.someone('/try', { ...phone, ...look })
    expect(await throughAll(someone, () => foundByAxe(someone.page))).toEqual({})
  })
})

it('at twice the size, in a window that is 320 wide, no main page scrolls sideways or loses a control', async () => {
  const twice = { viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 }
  const someone = await stage.someone('/try', twice)
  expect(await throughAll(someone, () => barriers(someone.page))).toEqual({})
})

it('with letters twice as large and the window as it was, no main page scrolls sideways', async () => {
  const someone = await stage.someone('/try', phone)
  const enlarged = async () => {
    await someone.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    return sideways(someone.page)
  }
  expect(await throughAll(someone, enlarged)).toEqual({})
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
  await goTo('/case/letter')
  const tab = page.getByRole('button', { name: letterPage.paperTab, exact: true })
  await tab.click()
  await note('/case/letter, the paper')
  return found
}
