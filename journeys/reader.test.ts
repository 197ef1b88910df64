import { letterPage, readerPage as words } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers, sideways } from './steps/barriers.ts'
import { setStage } from './steps/stage.ts'
import { goTheWay, shortestWay, startLetter } from './weights/ways-through.ts'

const { someone } = setStage()
const said = 'It is stress. You ignored my headaches for two years.'
const section = (page: Page) => page.getByRole('region', { name: words.title })

/** Someone who has written an angry line into the letter, and looks at the paper. */
async function angryLetter(nation: 'england' | 'wales') {
  const person = await someone(`/choose/${nation}`, phone)
  const { page, typed } = person
  await goTheWay(page, shortestWay(nation, 'second-opinion-through-gp'))
  await startLetter(page)
  await page.locator('#condition').fill('headaches since May 2026')
  await page.locator('#said').fill(said)
  typed.push(said)
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  return person
}
const askTheReader = (page: Page) => page.getByRole('button', { name: words.start }).click()

describe('before a letter is sent', () => {
  it('the reader shows the words that may get in its way, and brings the person’s own in another form', async () => {
    const { page } = await angryLetter('england')
    await askTheReader(page)
    await section(page).getByText('You ignored my headaches', { exact: true }).waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await sideways(page)).toEqual([])
    await page.getByRole('button', { name: new RegExp(`^${words.use}`) }).click()
    await section(page).getByText(words.nothing, { exact: false }).first().waitFor()
    expect(await page.locator('#said').inputValue()).toBe(
      'It is stress. I felt that my headaches did not get looked at for two years.',
    )
  })

  it('a remark that is left as it is stays quiet, also the next day, and can be looked at again', async () => {
    const { page, goTo } = await angryLetter('wales')
    await askTheReader(page)
    // By keyboard: the remarks are where the focus is.
    const leave = page.getByRole('button', { name: new RegExp(`^${words.leave}`) })
    await leave.focus()
    await page.keyboard.press('Enter')
    await section(page).getByText(words.leftTitle.replace('{count}', '1')).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reader-title')
    await page.getByText('Saved on this device').first().waitFor()
    await page.waitForTimeout(1_000)

    await goTo('/case/letter')
    await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
    await askTheReader(page)
    await section(page).getByText(words.leftTitle.replace('{count}', '1')).click()
    expect(await section(page).locator('.remark').count()).toBe(0)
    await page.getByRole('button', { name: new RegExp(`^${words.back}`) }).click()
    await section(page).getByText('You ignored my headaches', { exact: true }).waitFor()
  })

  it('a letter with nothing to change is told so, and what works is ticked', async () => {
    const { page } = await angryLetter('england')
    await page.getByRole('button', { name: letterPage.fieldsTab, exact: true }).click()
    await page.locator('#said').fill('It is stress.')
    await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
    await askTheReader(page)
    await section(page).locator('.ticks li').first().waitFor()
    expect(await section(page).getByText(words.nothingSays).isVisible()).toBe(true)
    expect(await section(page).locator('.ticks').innerText()).toContain('It fits on one page')
  })
})
