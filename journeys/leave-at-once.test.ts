import { datesPage, entryForms, letterPage, openCase, peoplePage } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { unfold } from './steps/any-letter.ts'
import { setStage } from './steps/stage.ts'
import { phone } from './browser.ts'
import { goTheWay, shortestWay, startLetter } from './weights/ways-through.ts'

const stage = setStage()
const words = openCase.saving

/** A letter with its first save behind it, and how often the browser asked whether to leave. */
async function writes() {
  const someone = await stage.someone('/choose/wales', phone)
  const { page } = someone
  await goTheWay(page, shortestWay('wales', 'second-opinion-through-gp'))
  await startLetter(page)
  await unfold(page)
  await name(page).fill('Siân')
  await page.locator('h1').click()
  await isSaved(page)
  await expect.poll(() => new URL(page.url()).searchParams.get('letter')).toBeTruthy()
  return { ...someone, asked: countQuestions(page) }
}

/** Whoever is asked whether to leave stays. */
function countQuestions(page: Page): () => number {
  let asked = 0
  page.on('dialog', async (question) => {
    expect(question.type()).toBe('beforeunload')
    asked++
    await question.dismiss()
  })
  return () => asked
}

const name = (page: Page) => page.locator('#name')
const isSaved = async (page: Page) => {
  await page.getByText(words.onItsWay).waitFor({ state: 'detached' })
  await page.getByText(words.saved).waitFor()
}
const wantsToLeave = (page: Page) => page.evaluate(() => void setTimeout(() => location.assign('/guide'), 0))

it('whoever types in a letter and leaves in the same moment is asked, and the page says “saved” only of what is', async () => {
  const { page, asked } = await writes()
  await name(page).fill('Siân Evans')
  expect(await page.getByText(words.onItsWay).isVisible()).toBe(true)
  await wantsToLeave(page)
  await expect.poll(asked).toBe(1)
  await isSaved(page)
  await page.reload()
  await name(page).waitFor({ state: 'attached' })
  expect(await name(page).inputValue()).toBe('Siân Evans')
  expect(asked()).toBe(1)
})

it(
  'whoever types on and on without a rest has all but the last moments kept',
  { timeout: 60_000 },
  async () => {
    const { page, context } = await writes()
    await name(page).fill('')
    await isSaved(page)
    const address = page.url()
    const typing = name(page).pressSequentially('Siân Llanfairpwllgwyngyll Evans', { delay: 150 })
    await new Promise((done) => setTimeout(done, 3500))
    const other = await context.newPage()
    await other.goto(address)
    await name(other).waitFor({ state: 'attached' })
    expect((await name(other).inputValue()).length).toBeGreaterThan(5)
    await typing
  },
)

it('the quick way out asks nothing, and what was typed is there when they come back, on a slow phone too', async () => {
  const { page, context, asked } = await writes()
  const address = page.url()
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 10 })
  await name(page).fill('Siân Lloyd')
  await page.locator('.leave a').click()
  await page.waitForURL('**/blank')
  await page.goto(address)
  await name(page).waitFor({ state: 'attached' })
  expect(await name(page).inputValue()).toBe('Siân Lloyd')
  expect(asked()).toBe(0)
})

it('what stands half-written in a form is still there after a look at another page, and the browser asks before it would be lost', async () => {
  const { page, goTo, asked } = await writes()
  await goTo('/case/told')
  const field = page.getByLabel(entryForms.told.said, { exact: true })
  await field.fill('It is only stress.')
  await page.locator('a.back').first().click()
  await page.waitForURL('**/case')
  await wantsToLeave(page)
  await expect.poll(asked).toBe(1)
  await page.goBack()
  await page.waitForURL('**/case/told')
  expect(await field.inputValue()).toBe('It is only stress.')
  await page.locator('main form button[type=submit]').click()
  await page.getByText(words.saved).waitFor()
  await page.getByText('It is only stress.', { exact: true }).waitFor()
  await goTo('/guide')
  expect(asked()).toBe(1)
})

it('what is half-written in the timeline is open again when they come back, in its kind', async () => {
  const { page, goTo } = await writes()
  await goTo('/case/timeline')
  await page.locator('#kind').selectOption('note')
  const field = page.getByLabel(entryForms.note.words, { exact: true })
  await field.fill('Ask about the scan.')
  await page.locator('a.back').first().click()
  await page.waitForURL('**/case')
  await page.locator('main a[href="/case/timeline"]').first().click()
  await page.waitForURL('**/case/timeline')
  expect(await field.inputValue()).toBe('Ask about the scan.')
})

it('a person, a day and a reminder that stand half-written are there again too, and the browser asks before they would be lost', async () => {
  const { page, goTo, asked } = await writes()
  const back = () => page.locator('a.back').first().click()
  await goTo('/case/people')
  const person = page.getByLabel(peoplePage.nameLabel, { exact: true })
  const add = page.getByRole('button', { name: peoplePage.add })
  await person.or(add).waitFor()
  if (await add.isVisible()) await add.click()
  await person.fill('Bronwen Ifor')
  await back()
  await page.waitForURL('**/case')
  await page.locator('main a[href="/case/dates"]').first().click()
  const reminder = page.getByLabel(datesPage.reminder.words, { exact: true })
  await reminder.fill('Ring the ward.')
  const knew = page.getByLabel(datesPage.knew.label, { exact: true })
  await knew.fill('spring')
  await back()
  await page.waitForURL('**/case')
  await wantsToLeave(page)
  await expect.poll(asked).toBe(1)

  await page.locator('main a[href="/case/dates"]').first().click()
  await reminder.waitFor()
  expect([await reminder.inputValue(), await knew.inputValue()]).toEqual(['Ring the ward.', 'spring'])
  await reminder.fill('')
  await knew.fill('')
  await back()
  await page.locator('main a[href="/case/people"]').first().click()
  await person.waitFor()
  expect(await person.inputValue()).toBe('Bronwen Ifor')
  await page.getByRole('button', { name: peoplePage.save, exact: true }).click()
  await page.locator('.entries > li').getByText('Bronwen Ifor', { exact: true }).waitFor()
  await goTo('/guide')
  expect(asked()).toBe(1)
})

it('the words of a new lock are asked about before they would be lost, and no other page has them', async () => {
  const { page, goTo, asked } = await writes()
  await goTo('/case/lock')
  const lock = page.locator('#new-lock')
  await lock.fill('a long sentence')
  await wantsToLeave(page)
  await expect.poll(asked).toBe(1)
  await page.locator('a.back').first().click()
  await page.waitForURL('**/case')
  await page.locator('main a[href="/case/lock"]').first().click()
  await lock.waitFor()
  expect(await lock.inputValue()).toBe('')
  await goTo('/guide')
  expect(asked()).toBe(1)
})

it('on a phone the form of a letter ends with a way to the letter', async () => {
  const { page } = await writes()
  const see = page.getByRole('button', { name: letterPage.toPaper, exact: true })
  await see.scrollIntoViewIfNeeded()
  await see.click()
  await page.locator('.sheet').waitFor()
  const tab = page.getByRole('button', { name: letterPage.paperTab, exact: true })
  expect(await tab.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await see.isVisible()).toBe(false)
})
