import { readFile } from 'node:fs/promises'
import { backupPage as words, myCase, openCase, timelinePage } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { openForm } from './steps/case-pages.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

it('a case that was backed up and erased comes back from the file, with its seven words', async () => {
  // Given someone with a case and no backup
  const someone = await stage.someone('/case/timeline', { ...phone, on: '2026-11-21' })
  const { page } = someone
  await writeDown(someone, 'The nurse measured my pulse standing up.')
  await someone.goTo('/case/backup')
  await page.getByText(myCase.lastBackup.never).waitFor()

  // When they make one, the words are shown and the file is saved
  await page.getByRole('button', { name: words.make, exact: true }).click()
  await page.getByText(words.words).waitFor()
  const seven = await page.locator('.seven-words li').allInnerTexts()
  expect(seven.length).toBe(7)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.save, exact: true }).click(),
  ])
  const file = await readFile(await download.path())
  expect(file.toString('latin1')).toMatch(/^(age-encryption\.org\/v1|-----BEGIN AGE)/)
  expect(file.toString('latin1')).not.toContain('nurse')
  await page.getByRole('button', { name: words.keep, exact: true }).click()
  await page.getByText(words.kept).waitFor()
  someone.typed.push(seven.join(' '), seven.slice(2).join(' '))

  // Then its age is in sight, today and five days later
  await expectAge(someone, myCase.lastBackup.today)
  await someone.liveUntil('2026-11-26')
  await expectAge(someone, myCase.lastBackup.days.replace('{days}', '5'))

  // When everything is erased, nothing is left
  await someone.goTo('/case/backup')
  await page.getByLabel(words.erase.sure, { exact: true }).fill('erase')
  await page.getByRole('button', { name: words.erase.button, exact: true }).click()
  await page.getByText(words.erase.wrong).waitFor()
  await page.getByLabel(words.erase.sure, { exact: true }).fill(words.erase.word)
  await page.getByRole('button', { name: words.erase.button, exact: true }).click()
  await page.getByText(words.erase.done).waitFor()
  await someone.goTo('/case')
  await page.getByRole('heading', { name: openCase.empty.title, exact: true }).waitFor()

  // A slip of the pen, wrong words, a damaged file and a strange file are each told apart
  await someone.goTo('/case/backup')
  const name = download.suggestedFilename()
  await look(page, { name, buffer: file }, seven.with(0, 'xyzzyx'))
  await page.getByText(words.refused['unknown-words'].replace('{words}', 'xyzzyx')).waitFor()
  await look(page, { name, buffer: file }, [seven[1]!, seven[0]!, ...seven.slice(2)])
  await page.getByText(words.refused['wrong-passphrase']).waitFor()
  await look(page, { name, buffer: damaged(file) }, seven)
  await page.getByText(words.refused.damaged).waitFor()
  await look(page, { name: 'holiday.jpg', buffer: Buffer.from('not a backup') }, seven)
  await page.getByText(words.refused['not-an-age-file']).waitFor()

  // And the right words show what is in the file before anything changes, then put it back
  await look(page, { name, buffer: file }, seven)
  await page.getByRole('heading', { name: words.preview, exact: true }).waitFor()
  await page.getByRole('button', { name: words.replace, exact: true }).click()
  await page.getByText(words.restored).waitFor()
  await someone.goTo('/case/timeline')
  await page.getByText('The nurse measured my pulse standing up.', { exact: true }).waitFor()
})

async function writeDown({ page, typed }: Someone, what: string): Promise<void> {
  await openForm(page)
  await page.getByLabel(timelinePage.what, { exact: true }).fill(what)
  await page.getByRole('button', { name: timelinePage.save, exact: true }).click()
  await page.getByText(what, { exact: true }).waitFor()
  typed.push(what)
}

async function look(page: Page, file: { name: string; buffer: Buffer }, seven: string[]): Promise<void> {
  await page
    .getByLabel(words.file, { exact: true })
    .setInputFiles({ ...file, mimeType: 'application/octet-stream' })
  await page.getByLabel(words.passphrase, { exact: true }).fill(seven.join(' '))
  await page.getByRole('button', { name: words.open, exact: true }).click()
}

async function expectAge(someone: Someone, says: string): Promise<void> {
  await someone.goTo('/case/backup')
  await someone.page.getByText(says).waitFor()
}

/** The same file with one letter changed in the middle. */
function damaged(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const middle = Math.floor(copy.length * 0.8)
  copy[middle] = copy[middle] === 65 ? 66 : 65
  return copy
}
