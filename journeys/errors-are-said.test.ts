import {
  backupPage,
  closing,
  frame,
  letterPage,
  letterSending,
  myCase,
  replies,
  timelinePage,
  trialPage,
} from '@fresh-eyes/content/words'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { unfold } from './steps/any-letter.ts'
import { errorInLetter, letterField } from './steps/letter.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

it('a day in the letter that cannot be read is said when its field is left, and not while it is typed', async () => {
  const { page } = await withCase('Priya Ellwood', '/case/letter')
  const day = letterField(page, 'birthDate', 'england')
  await unfold(page)
  await day.fill('14 Sep')
  expect(await page.getByText(errorInLetter('birthDate', 'england')).isVisible()).toBe(false)
  await letterField(page, 'address', 'england').focus()
  await isSaid(day, errorInLetter('birthDate', 'england'))
  // Kept as it is, it is not folded away the next time.
  await page.waitForTimeout(1_000)
  await page.reload()
  await day.waitFor()
  await day.fill('14 September 1983')
  await page.getByText(errorInLetter('birthDate', 'england')).waitFor({ state: 'detached' })
})

it('a day of sending that cannot be is said, and leads to its field', async () => {
  const { page } = await withCase('Maureen Adeyemi-Clarke', '/case/letter')
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await page.getByRole('button', { name: letterPage.actions.sent, exact: true }).click()
  const day = page.getByLabel(letterSending.day, { exact: true })
  await day.fill('tomorrow')
  await page.getByRole('button', { name: letterSending.button, exact: true }).click()
  await summaryLeadsTo(page, day, letterSending.dayError)
  await isSaid(day, letterSending.dayError)
})

it('a day of an answer that cannot be read is said, and leads to its field', async () => {
  const { page } = await withCase('Alasdair Mackinnoch', '/case')
  await page.getByText(myCase.reply.title, { exact: true }).click()
  const day = page.getByLabel(myCase.reply.when, { exact: true })
  await page.getByRole('radio', { name: myCase.reply.outcomes.agreed, exact: true }).check()
  await day.fill('when the boats came in')
  await page.getByRole('button', { name: myCase.reply.save, exact: true }).click()
  await summaryLeadsTo(page, day, timelinePage.whenError)
  await isSaid(day, timelinePage.whenError)
})

it('what an answer says, and how a case ended, are theirs to choose: nothing is chosen for them', async () => {
  const { page } = await withCase('Alasdair Mackinnoch', '/case')
  await page.getByText(myCase.reply.title, { exact: true }).click()
  await page.getByRole('button', { name: myCase.reply.save, exact: true }).click()
  const agreed = page.getByRole('radio', { name: myCase.reply.outcomes.agreed, exact: true })
  await summaryLeadsTo(page, agreed, replies.outcomeError)
  expect(await page.locator('input[name=outcome]:checked').count()).toBe(0)
  await agreed.check()
  await page.getByRole('button', { name: myCase.reply.save, exact: true }).click()
  await page.getByText(myCase.reply.saved).waitFor()
  expect(await page.locator('input[name=outcome]:checked').count()).toBe(0)

  await page.getByText(closing.title, { exact: true }).click()
  await page.getByRole('button', { name: closing.button, exact: true }).click()
  await summaryLeadsTo(
    page,
    page.getByRole('radio', { name: closing.outcomes.solved, exact: true }),
    closing.howError,
  )
  expect(await page.locator('input[name=ended]:checked').count()).toBe(0)
})

it('a day to move the trial to that cannot be read is said beside its field', async () => {
  const { page } = await withCase('Alasdair Mackinnoch', '/try')
  const day = page.getByLabel(trialPage.day, { exact: true })
  await day.fill('some day')
  await page.getByRole('button', { name: trialPage.move, exact: true }).click()
  await isSaid(day, trialPage.dayError)
})

it('words that do not open a backup, and a slip before erasing, are each said beside their own field', async () => {
  const { page, typed } = await stage.someone('/case/backup', phone)
  const words = page.getByLabel(backupPage.passphrase, { exact: true })
  await page
    .getByLabel(backupPage.file, { exact: true })
    .setInputFiles({ name: 'a.age', mimeType: 'text/plain', buffer: Buffer.from('age-encryption.org/v1\n') })
  await words.fill('one two three four five six sevenn')
  await page.getByRole('button', { name: backupPage.open, exact: true }).click()
  await isSaid(words, 'sevenn')

  const sure = page.getByLabel(backupPage.erase.sure, { exact: true })
  await sure.fill('yes')
  await page.getByRole('button', { name: backupPage.erase.button, exact: true }).click()
  await isSaid(sure, backupPage.erase.wrong)
  typed.push('sevenn')
})

async function withCase(name: string, path: string): Promise<Someone> {
  const someone = await stage.someone('/try', phone)
  const { page } = someone
  await page.getByRole('button', { name: trialPage.open.replace('{name}', name), exact: true }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
  await someone.goTo(path)
  return someone
}

/** The field says itself that it is wrong and why, and something says so aloud: an alert, a live region or the focus. */
async function isSaid(field: Locator, error: string): Promise<void> {
  await expect.poll(() => field.getAttribute('aria-invalid'), { timeout: 10_000 }).toBe('true')
  const described = await field.evaluate((input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
    const parts = ids.map((id) => document.getElementById(id))
    return {
      text: parts.map((part) => part?.textContent ?? '').join(' '),
      isAloud:
        document.activeElement === input ||
        document.activeElement?.getAttribute('role') === 'alert' ||
        parts.some((part) => part?.closest('[role=alert], [aria-live]')),
    }
  })
  expect(described.text).toContain(error)
  expect(described.isAloud).toBe(true)
}

async function summaryLeadsTo(page: Page, field: Locator, error: string): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: frame.problem })
  await summary.waitFor()
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
  await summary.getByRole('link', { name: error }).click()
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
}
