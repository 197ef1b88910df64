import pages from '@fresh-eyes/content/pages'
import { openCase } from '@fresh-eyes/content/words'
import { nationIds } from '@fresh-eyes/core/routes'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

const guide = pages.map(({ id }) => `/guide/${id}`)
const chooser = nationIds.map((nation) => `/choose/${nation}`)
const ladders = ['/guide/ladder', ...nationIds.map((nation) => `/guide/ladder/${nation}`)]
const own = [
  '/case',
  '/case/letter',
  '/case/one-page',
  '/case/timeline',
  '/case/backup',
  '/case/told',
  '/case/tried',
  '/case/questions',
  '/case/reasons',
  '/case/papers',
  '/case/private',
  '/case/people',
  '/case/lock',
  '/try',
]

// Some fifty pages, one after another: a slow machine takes more than the usual minute.
it('no page keeps anyone out, on a phone', { timeout: 180_000 }, async () => {
  const { page, goTo } = await stage.someone('/', phone)
  const found: Record<string, string[]> = {}
  for (const path of ['/', '/urgent', '/guide', ...guide, '/choose', ...chooser, ...own]) {
    await goTo(path)
    // The pages of the case open the record first.
    await page.getByText(openCase.opening).waitFor({ state: 'detached' })
    const lines = await barriers(page)
    if (lines.length > 0) found[path] = lines
  }
  expect(found).toEqual({})
})

it('nor do the ladders of the four nations, the ladder of a case and its dates', async () => {
  const { page, goTo } = await stage.someone('/guide/ladder', phone)
  const found: Record<string, string[]> = {}
  for (const path of [...ladders, '/case/ladder', '/case/dates']) {
    await goTo(path)
    await page.getByText(openCase.opening).waitFor({ state: 'detached' })
    const lines = await barriers(page)
    if (lines.length > 0) found[path] = lines
  }
  expect(found).toEqual({})
})

it('nor does the page that says there is none', async () => {
  const { page, expected } = await stage.someone('/there-is-no-such-page', phone)
  expected.push(/404/)
  expect(await barriers(page)).toEqual([])
})
