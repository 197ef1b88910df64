import {
  myCase,
  nextSteps,
  openCase,
  peoplePage,
  timelinePage,
  trialPage as words,
} from '@fresh-eyes/content/words'
import { formatDate, formatDay } from '@fresh-eyes/core/calendar'
import { people } from '@fresh-eyes/core/people'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()
type StepName = keyof typeof nextSteps

/** What each case says first on the day it is looked at. Read from the records by hand. */
const firstThing: Readonly<Record<string, StepName>> = {
  'england-long-covid': 'finish-the-letter',
  'england-ovarian': 'finish-the-letter',
  'scotland-carer': 'ask-whether-it-arrived',
  'wales-prior-approval': 'choose-after-a-written-no',
  'northern-ireland-new-year': 'ask-for-the-reason-in-writing',
}

it.each(people)('the case of $name opens on its own day and says what to do then', async (person) => {
  const { page } = await stage.someone('/try', phone)
  await open(page, person.name)
  await page.getByText(myCase.trialDay.replace('{day}', formatDay(person.on))).waitFor()
  await page.getByRole('heading', { name: nextSteps[firstThing[person.id]!].title, exact: true }).waitFor()
  // Who writes is in the record already.
  expect(await page.getByText(peoplePage.writer.ask, { exact: true }).count()).toBe(0)
})

it('moving the day across a holiday changes what Alasdair’s case says, and the trial ends without a trace', async () => {
  const { page, context } = await stage.someone('/try', phone)
  const wait = nextSteps.wait.title.replace('{day}', 'Tuesday 8 December 2026')
  await open(page, 'Alasdair Mackinnoch')

  // St Andrew’s Day is not counted, so Monday 7 December is still a day to wait
  await moveTo(page, '2026-12-07')
  await page.getByRole('heading', { name: wait, exact: true }).waitFor()
  await page.getByText(myCase.rule.replace('{rule}', myCase.nudgeRule)).click()
  await page.getByText(/Monday 30 November 2026 \(St Andrew/).waitFor()

  // On Tuesday it is time to ask
  await moveTo(page, '2026-12-08')
  await page.getByRole('heading', { name: nextSteps['ask-whether-it-arrived'].title, exact: true }).waitFor()

  // When the trial ends, nothing of it is left
  await page.getByRole('link', { name: myCase.trialChange }).click()
  await page.getByRole('button', { name: words.end, exact: true }).click()
  await page.getByRole('heading', { name: words.running, exact: true }).waitFor({ state: 'detached' })
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('fresh-eyes'))),
  ).toEqual([])
  const elsewhere = await context.newPage()
  await elsewhere.goto(`${stage.address()}/case`)
  await elsewhere.getByRole('heading', { name: openCase.empty.title, exact: true }).waitFor()
})

it('a made-up case never mixes with one’s own', async () => {
  const { page, context, typed } = await stage.someone('/case/timeline', phone)
  await page.getByLabel(timelinePage.what, { exact: true }).fill('My own words')
  await page.getByRole('button', { name: timelinePage.save, exact: true }).click()
  await page.getByText('My own words', { exact: true }).waitFor()
  typed.push('My own words')

  const trial = await context.newPage()
  await trial.goto(`${stage.address()}/try`)
  await open(trial, 'Carys Tudur-Pugh')
  await trial.getByRole('link', { name: myCase.timeline, exact: true }).click()
  await trial.locator('.spine > li').nth(20).waitFor()
  expect(await trial.locator('.spine').innerText()).not.toContain('My own words')

  await page.reload()
  await page.getByText('My own words', { exact: true }).waitFor()
  expect(await page.locator('.spine > li').count()).toBe(1)
})

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: words.open.replace('{name}', name), exact: true }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
}

async function moveTo(page: Page, day: string): Promise<void> {
  await page.getByRole('link', { name: myCase.trialChange }).click()
  await page.getByLabel(words.day, { exact: true }).fill(formatDate(day))
  await page.getByRole('button', { name: words.move, exact: true }).click()
  await page.getByText(myCase.trialDay.replace('{day}', formatDay(day))).waitFor()
}
