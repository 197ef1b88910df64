import {
  backupPage,
  letterPage,
  letterSending,
  myCase,
  timelinePage,
  trialPage,
} from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

it('no state of a case keeps anyone out: waiting, an answer written down, the timeline, the letter', async () => {
  const { page, goTo } = await stage.someone('/try', phone)
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const lines = await barriers(page)
    if (lines.length > 0) found[at] = lines
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

  await tryCase(page, 'Alasdair Mackinnoch')
  await look('the case on the day to ask')
  await press(myCase.reply.save)
  await look('an answer of which nobody has said what it is')
  await page.getByRole('radio', { name: myCase.reply.outcomes.agreed, exact: true }).check()
  await press(myCase.reply.save)
  await page.getByText(myCase.reply.saved).waitFor()
  await look('the case with an answer')
  await goTo('/try')
  await page.getByRole('heading', { name: trialPage.running, exact: true }).waitFor()
  await look('trying a case')

  await goTo('/case/timeline')
  await page.locator('.spine > li').nth(10).waitFor()
  await look('the timeline')
  await press(timelinePage.add)
  await page.getByLabel(timelinePage.when, { exact: true }).fill('some time')
  await press(timelinePage.save)
  await look('the timeline with errors')

  await goTo('/case/letter')
  await page.getByText(letterPage.actions.sentAgain).waitFor({ state: 'attached' })
  await look('the short letter, complete')
  await press(letterPage.paperTab)
  await press(letterPage.actions.sentAgain)
  await page.getByLabel(letterSending.day, { exact: true }).fill('next year')
  await press(letterSending.button)
  await look('the letter, with an error in the day it was sent')

  await goTo('/try')
  await tryCase(page, 'Priya Ellwood')
  await goTo('/case/letter')
  await page.getByRole('radio', { name: letterPage.version.stronger, exact: true }).waitFor()
  await look('the stronger letter')
  await page.locator('#said').fill('')
  await page.locator('#birthDate').fill('long ago')
  await page.locator('#name').focus()
  await look('a letter with a part missing and a day that cannot be read')
  await press(letterPage.paperTab)
  await look('its paper')
  expect(found).toEqual({})
})

it('nor does a backup: its words, what is in a file, a file that is none', async () => {
  const { page, goTo, typed } = await stage.someone('/case/timeline', phone)
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const lines = await barriers(page)
    if (lines.length > 0) found[at] = lines
  }
  await page.getByLabel(timelinePage.what, { exact: true }).fill('Something to keep')
  await page.getByRole('button', { name: timelinePage.save, exact: true }).click()
  await page.getByText('Something to keep', { exact: true }).waitFor()
  await goTo('/case/backup')
  await page.getByRole('button', { name: backupPage.make, exact: true }).click()
  await page.getByText(backupPage.words).waitFor()
  await look('the seven words')
  const words = await page.locator('.seven-words li').allInnerTexts()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: backupPage.save, exact: true }).click(),
  ])
  typed.push('Something to keep', words.join(' '))

  await page.getByLabel(backupPage.file, { exact: true }).setInputFiles(await download.path())
  await page.getByLabel(backupPage.passphrase, { exact: true }).fill('seven words that are not in any list')
  await page.getByRole('button', { name: backupPage.open, exact: true }).click()
  await page.getByText(/Not in our list of words/).waitFor()
  await look('words that are not in the list')
  await page.getByLabel(backupPage.passphrase, { exact: true }).fill(words.join(' '))
  await page.getByRole('button', { name: backupPage.open, exact: true }).click()
  await page.getByRole('heading', { name: backupPage.preview, exact: true }).waitFor()
  await look('what is in the backup')
  expect(found).toEqual({})
})

async function tryCase(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: trialPage.open.replace('{name}', name), exact: true }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
}
