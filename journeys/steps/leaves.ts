import { letterFormats as words, letterPage, onePage, paperFormats, savePdf } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { expect } from 'vitest'
import { judgePdf } from '../../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../../tools/check-pdf/words-of.ts'
import { sheet } from './letter.ts'
import { a4, printed } from './paper.ts'
import { keepPicture } from './picture.ts'
import { savedBy } from './saved-file.ts'
import { wordsOfWord } from './words-of-word.ts'

/** Something that left the device, or could: what it is, and every word of it. */
export interface Leaves {
  what: string
  words: string
  /** Its bytes, when another program has to open it. */
  file?: Uint8Array
}

/** Prints the letter that is open on its one page, and saves it as PDF. */
export async function printAndSave(page: Page): Promise<Leaves[]> {
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await page.getByText(letterPage.complete).waitFor()
  await page.getByText(letterPage.pageFits).waitFor()
  return [
    { what: 'preview', words: await sheet(page).innerText() },
    await onOneSheet(page),
    await savedAsPdf(page, savePdf.button),
  ]
}

/** Prints the letter that is open, and saves it as PDF, as Word and as an e-mail. */
export async function leavesAsLetter(page: Page): Promise<Leaves[]> {
  const paper = await printAndSave(page)
  await page.getByText(paperFormats.title, { exact: true }).click()
  const word = await savedBy(page, words.word)
  await page.getByText(words.wordSaved).waitFor()
  const mail = await savedBy(page, words.mail)
  await page.getByText(words.mailSaved).waitFor()
  const { subject = '', text = '', html = '' } = await PostalMime.parse(mail.bytes)
  expect(subject).not.toBe('')
  expect(html).toContain('<p')
  return [
    ...paper,
    { what: 'word', words: wordsOfWord(word.bytes), file: word.bytes },
    { what: 'mail', words: `${subject}\n${text}` },
  ]
}

/** Lets the letter that is open leave in every form there is. Each file is opened and read. */
export async function leavesInEveryForm(page: Page, boxTakes: number): Promise<Leaves[]> {
  const letter = await leavesAsLetter(page)
  const text = await savedBy(page, words.text)
  await page.getByText(words.textSaved).waitFor()
  return [
    ...letter,
    { what: 'text', words: new TextDecoder().decode(text.bytes) },
    ...(await fittedInto(page, boxTakes)),
  ]
}

/** The case on one page: printed, and saved as PDF. */
export async function leavesOnOnePage(page: Page): Promise<Leaves[]> {
  await page.getByRole('heading', { level: 1, name: onePage.title, exact: true }).waitFor()
  await page.getByText(onePage.loading).waitFor({ state: 'detached' })
  await page.locator('.paper').waitFor()
  return [await onOneSheet(page), await savedAsPdf(page, onePage.actions.pdf)]
}

/** What comes out of the printer: one sheet of A4. */
async function onOneSheet(page: Page): Promise<Leaves> {
  const [only, ...more] = await printed(page)
  expect(more).toEqual([])
  expect(only).toMatchObject(a4)
  return { what: 'printed', words: only?.text ?? '' }
}

/** A PDF of one page that breaks no rule. */
async function savedAsPdf(page: Page, button: string): Promise<Leaves> {
  const { name, bytes } = await savedBy(page, button)
  keepPicture(name, bytes)
  expect(await judgePdf(bytes)).toEqual([])
  const pages = await wordsOfPdf(bytes)
  expect(pages).toHaveLength(1)
  return { what: 'pdf', words: pages.join('\n') }
}

/** The letter in parts for the box of a form that takes so many characters. The first has what is asked for. */
async function fittedInto(page: Page, most: number): Promise<Leaves[]> {
  await page.getByLabel(words.form.ask, { exact: true }).fill(String(most))
  await page.getByRole('button', { name: words.form.button, exact: true }).click()
  const box = page.locator('textarea[readonly]')
  await box.first().waitFor()
  const parts = await box.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(most)
  expect(parts[0]).toMatch(/second opinion/)
  return [{ what: 'box', words: parts.map((part) => part.replace(/^Part \d of \d\n/, '')).join('\n') }]
}
