import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import {
  letterFormats as words,
  letterPage,
  myCase,
  paperFormats,
  trialPage,
} from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { sizes } from '../bench/budgets.ts'
import { phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { roadOf } from './steps/roads.ts'
import { setStage } from './steps/stage.ts'
import { scaleUnder, together } from './weights/scale.ts'

const stage = setStage()
const { person } = roadOf('england-long-covid')
const said = person.draft['said']?.trim() ?? ''

it('a letter leaves a phone as Word, as an e-mail and through the box of a form', async () => {
  // Given someone whose letter is written
  const { page, context } = await stage.someone('/try', phone)
  const open = trialPage.open.replace('{name}', person.name)
  await page.getByRole('button', { name: open, exact: true }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
  await page.goto(`${stage.address()}/case/letter`)
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await page.getByText(paperFormats.title, { exact: true }).click()
  await page.waitForLoadState('networkidle')

  // When it is saved as Word, then its writer is fetched, and not before
  const scale = scaleUnder(context)
  const word = await saved(page, words.word)
  expect(word.name).toBe('request-for-a-second-opinion.docx')
  const body = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain(said.slice(0, 40))
  await page.getByText(words.wordSaved).waitFor()
  const fetched = together(await scale.scripts())
  expect(fetched).toBeGreaterThan(10_000)
  expect(fetched).toBeLessThanOrEqual(sizes.wordScript)

  // When it is saved as an e-mail, then a mail program finds all of it
  const file = await saved(page, words.mail)
  expect(file.name).toBe('request-for-a-second-opinion.eml')
  const mail = await PostalMime.parse(file.bytes)
  expect(mail.subject).toBe('Request for a second opinion')
  expect(mail.text).toContain(said)

  // When the form takes something that is no number, or too little, then the field says so
  const field = page.getByLabel(words.form.ask)
  for (const [typed, error] of [
    ['many', words.form.numberError],
    ['5', words.form.fewError.replace('{fewest}', '100')],
  ] as const) {
    await field.fill(typed)
    await page.getByRole('button', { name: words.form.button }).click()
    await page.getByText(error).waitFor()
    expect(await field.evaluate((input) => document.activeElement === input && input.ariaInvalid)).toBe(
      'true',
    )
  }

  // When it takes 300 characters, then the letter stands there in parts that fit, and each can be copied
  await field.fill('300')
  await page.keyboard.press('Enter')
  await page.getByLabel(/^Part 1 of \d$/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('box-result')
  const parts = await page
    .locator('textarea[readonly]')
    .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(300)
  expect(parts[0]).toMatch(/^Part 1 of \d\nPlease /)
  expect(await barriers(page)).toEqual([])
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: words.copyPart.replace('{number}', '2'), exact: true }).click()
  await page.getByText(words.copied, { exact: true }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(parts[1])

  // When all of it fits, then it is whole
  await field.fill('9,000')
  await page.keyboard.press('Enter')
  await page.getByText(words.fits, { exact: true }).waitFor()
})

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}
