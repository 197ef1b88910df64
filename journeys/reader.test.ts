import { letterPage, readerPage as words } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { desktop, phone } from './browser.ts'
import { barriers, sideways } from './steps/barriers.ts'
import { sheet } from './steps/letter.ts'
import { printed } from './steps/paper.ts'
import { setStage } from './steps/stage.ts'
import { goTheWay, shortestWay, startLetter } from './weights/ways-through.ts'

const { someone } = setStage()
const said = 'It is stress. You ignored my headaches for two years.'
const section = (page: Page) => page.getByRole('region', { name: words.title })

const blame = 'You ignored my headaches'
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** Someone who has written an angry line into the letter, and looks at the paper. */
async function angryLetter(nation: 'england' | 'wales', screen: typeof phone | typeof desktop = phone) {
  const person = await someone(`/choose/${nation}`, screen)
  const { page, typed } = person
  await goTheWay(page, shortestWay(nation, 'second-opinion-through-gp'))
  await startLetter(page)
  await page.locator('#condition').fill('headaches since May 2026')
  await page.locator('#said').fill(said)
  typed.push(said)
  if (screen === phone) await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  return person
}
const askTheReader = (page: Page) => page.getByRole('button', { name: words.start }).click()

describe('before a letter is sent', () => {
  it('the reader shows the words that may get in its way, brings the person’s own in another form, and ticks what works', async () => {
    const { page } = await angryLetter('england')
    await askTheReader(page)
    await section(page).getByText(blame, { exact: true }).waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await sideways(page)).toEqual([])
    await page.getByRole('button', { name: new RegExp(`^${words.use}`) }).click()
    await section(page).getByText(words.nothing, { exact: false }).first().waitFor()
    expect(await page.locator('#said').inputValue()).toBe(
      'It is stress. I felt that my headaches did not get looked at for two years.',
    )
    expect(await section(page).getByText(words.nothingSays).isVisible()).toBe(true)
    expect(await section(page).locator('.ticks').innerText()).toContain('It fits on one page')
  })

  it('a remark that is left as it is stays quiet, also the next day, and can be looked at again', async () => {
    const { page, goTo } = await angryLetter('wales')
    await askTheReader(page)
    // By keyboard: the remarks are where the focus is.
    const leave = page.getByRole('button', { name: new RegExp(`^${words.leave}`) })
    await leave.focus()
    await page.keyboard.press('Enter')
    await section(page).getByText(words.leftTitle.replace('{count}', '1')).waitFor()
    expect(await inFocus(page)).toBe('reader-title')
    await page.locator('.reader-mark').waitFor({ state: 'detached' })
    await page.getByText('Saved on this device').first().waitFor()
    await page.waitForTimeout(1_000)

    await goTo('/case/letter')
    await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
    await askTheReader(page)
    await section(page).getByText(words.leftTitle.replace('{count}', '1')).click()
    expect(await section(page).locator('.remark').count()).toBe(0)
    await page.getByRole('button', { name: new RegExp(`^${words.back}`) }).click()
    await section(page).getByText(blame, { exact: true }).waitFor()
  })
})

describe('the words of a remark', () => {
  it('are marked on the paper, and on a desktop the remark stands in the margin beside them', async () => {
    const { page } = await angryLetter('england', desktop)
    const before = { screen: await sheet(page).innerText(), paper: await printed(page) }
    await askTheReader(page)
    const words = sheet(page).getByRole('link', { name: blame, exact: true })
    await words.waitFor()
    const [paper, mark, remark] = await Promise.all(
      [sheet(page), words, page.locator('#remark-1')].map((each) => each.boundingBox()),
    )
    expect(remark?.x).toBeGreaterThan((paper?.x ?? 0) + (paper?.width ?? 0))
    expect(Math.abs((remark?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(30)
    expect(await barriers(page)).toEqual([])
    // The letter is what it was, on the screen and out of the printer.
    expect(await sheet(page).innerText()).toBe(before.screen)
    expect(await printed(page)).toEqual(before.paper)
  })

  it('lead to the remark and back, by keyboard, and from there to where they were typed', async () => {
    const { page } = await angryLetter('england')
    await askTheReader(page)
    await sheet(page).getByRole('link', { name: blame, exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await inFocus(page)).toBe('remark-1')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await inFocus(page)).toBe('words-1')
    // The words are chosen in their field: what is typed next stands in their place.
    await page.getByRole('button', { name: new RegExp(`^${words.change}`) }).click()
    expect(await inFocus(page)).toBe('said')
    await page.keyboard.type('Nobody has looked at my headaches')
    expect(await page.locator('#said').inputValue()).toBe(
      'It is stress. Nobody has looked at my headaches for two years.',
    )
  })
})
