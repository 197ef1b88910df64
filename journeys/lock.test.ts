import { entryForms, entryWords, lockPage as words, timelinePage } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { openForm, writeEntry } from './steps/case-pages.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

it('on a shared phone, a lock keeps the case from whoever picks it up, and gives it back to who knows the words', async () => {
  const { page, goTo, typed } = await stage.someone('/case/timeline', phone)
  const secret = 'I fainted on the stairs'
  await writeEntry({ page, typed }, 'contact', { what: secret })

  // Given a lock, typed twice. A short one and a slip are said
  await goTo('/case/lock')
  const [first, again] = [page.locator('#new-lock'), page.locator('#new-lock-again')]
  // One box shows both, for whoever is alone with the screen
  await page.getByLabel(words.show, { exact: true }).check()
  expect([await first.getAttribute('type'), await again.getAttribute('type')]).toEqual(['text', 'text'])
  await page.getByLabel(words.show, { exact: true }).uncheck()
  expect([await first.getAttribute('type'), await again.getAttribute('type')]).toEqual([
    'password',
    'password',
  ])
  await first.fill('12345')
  await page.getByRole('button', { name: words.set, exact: true }).click()
  await page.getByRole('link', { name: words.short }).waitFor()
  await first.fill('four pink geese')
  await again.fill('four pink goose')
  await page.getByRole('button', { name: words.set, exact: true }).click()
  await page.getByRole('link', { name: words.differs }).waitFor()
  await again.fill('four pink geese')
  await page.getByRole('button', { name: words.set, exact: true }).click()
  await page.getByText(words.done).waitFor()
  typed.push('four pink geese')

  // When it is closed, no page of the case shows a word of it
  await page.getByRole('button', { name: words.now, exact: true }).click()
  await page.getByRole('heading', { name: words.locked, exact: true }).waitFor()
  await goTo('/case/timeline')
  await page.getByRole('heading', { name: words.locked, exact: true }).waitFor()
  expect(await page.content()).not.toContain(secret)

  // Then a guess does not open it, and its words do
  await page.locator('#passphrase').fill('four pink geesE')
  await page.getByRole('button', { name: words.open, exact: true }).click()
  await page.getByText(words.wrong).waitFor()
  await page.locator('#passphrase').fill('four pink geese')
  await page.getByRole('button', { name: words.open, exact: true }).click()
  await page.getByText(secret, { exact: true }).waitFor()
  await openForm(page)
  expect(await page.getByLabel(entryForms.contact.what, { exact: true }).inputValue()).toBe('')

  // Out of sight for five minutes, it closes by itself
  await page.clock.install()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.clock.runFor(5 * 60_000)
  await page.getByRole('heading', { name: words.locked, exact: true }).waitFor()

  // And whoever knows the words can take it off again
  await goTo('/case/lock')
  await page.locator('#passphrase').fill('four pink geese')
  await page.getByRole('button', { name: words.open, exact: true }).click()
  await page.locator('#old-lock').fill('four pink geese')
  await page.getByRole('button', { name: words.remove, exact: true }).click()
  await page.getByText(words.removed).waitFor()
  await goTo('/case/timeline')
  await page.getByText(secret, { exact: true }).waitFor()
  expect(await page.getByText(timelinePage.countOne).count()).toBe(1)
  await page.getByText(entryWords.by.replace('{name}', entryWords.patient)).waitFor()
})
