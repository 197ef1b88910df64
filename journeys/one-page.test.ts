import {
  letterFormats,
  myCase,
  onePage as words,
  onePagePaper,
  paperFormats,
  trialPage,
} from '@fresh-eyes/content/words'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { wordsOfPdf } from '../tools/check-pdf/words-of.ts'
import { desktop, phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { a4, printed } from './steps/paper.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

it('Eilidh pins a note, changes her mind, leaves an evening off, and prints one sheet', async () => {
  const { page } = await stage.someone('/try', desktop)
  await openThePage(page, 'Alasdair Mackinnoch')
  const paper = page.locator('.paper')
  const note = 'It has been two weeks, with a holiday in it.'
  const evening = 'He was grey when he came in'

  // Given a page with what is asked, why and what was tried, and the note is not on it
  for (const heading of Object.values(onePagePaper.headings))
    await paper.getByText(heading, { exact: true }).waitFor()
  expect(await paper.innerText()).not.toContain(note)

  // When she pins it, it is on the page, it is said, and her keyboard goes with the line
  await pressAt(page, note, words.pin)
  await paper.getByText(note).waitFor()
  await page.getByRole('status').filter({ hasText: words.said.pin }).waitFor({ state: 'attached' })
  expect(await page.locator(':focus').innerText()).toContain(note)

  // When she undoes it, it is as before
  await page.getByRole('button', { name: words.undo, exact: true }).click()
  await paper.getByText(note).waitFor({ state: 'detached' })

  // When she leaves the evening off, it is gone from the page, and says why the evening is not there
  await paper.getByText(evening).waitFor()
  await pressAt(page, evening, words.drop)
  await paper.getByText(evening).waitFor({ state: 'detached' })
  await page.locator('.page-lines li', { hasText: evening }).getByText(words.leftOutWhy.dropped).waitFor()

  // And it stays so, and one sheet of A4 comes out of the printer, with nothing of the screen around it
  await page.reload()
  await paper.waitFor()
  await page.locator('.page-lines li', { hasText: evening }).getByText(words.leftOutWhy.dropped).waitFor()
  const pages = await printed(page)
  expect(pages.map(({ width, height }) => ({ width, height }))).toEqual([a4])
  expect(pages[0]?.text).toContain('Alasdair Mackinnoch')
  for (const ofTheScreen of [words.title, words.actions.pdf])
    expect(pages[0]?.text).not.toContain(ofTheScreen)

  // And the same as a PDF to keep
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.actions.pdf, exact: true }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe(`${words.file}.pdf`)
  const [only, ...more] = await wordsOfPdf(await readFile(await saved.path()))
  expect(more).toEqual([])
  expect(only).toContain('Alasdair Mackinnoch')
  expect(only).not.toContain(evening)

  // And as Word, under the same name, to change by hand
  await page.getByText(paperFormats.title, { exact: true }).click()
  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: letterFormats.word, exact: true }).click()
  expect((await word).suggestedFilename()).toBe(`${words.file}.docx`)
  await page.getByText(letterFormats.wordSaved).waitFor()
  expect(await barriers(page)).toEqual([])
})

it('on a phone the page and the list are two sides, for hands and ears alike', async () => {
  const { page } = await stage.someone('/try', phone)
  await openThePage(page, 'Priya Ellwood')
  await page.locator('.paper').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: words.listTab, exact: true }).click()
  await page.getByText(words.leftOutWhy['no-room']).first().waitFor()
  expect(await page.locator('.paper').isVisible()).toBe(false)
  expect(await barriers(page)).toEqual([])
  const names = await page
    .locator('.page-choices button')
    .evaluateAll((all) => all.map((one) => one.textContent))
  expect(new Set(names).size).toBe(names.length)
})

async function openThePage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: trialPage.open.replace('{name}', name), exact: true }).click()
  await page.getByRole('link', { name: myCase.doors.page, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor()
}

async function pressAt(page: Page, line: string, button: string): Promise<void> {
  const found = page.locator('.page-lines li', { hasText: line })
  await found.getByRole('button', { name: new RegExp(`^${button}`) }).click()
}
