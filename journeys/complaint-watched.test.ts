import { readFile } from 'node:fs/promises'
import { closing, datesPage, ladderPage, myCase, nextSteps, replies } from '@fresh-eyes/content/words'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { bringIn, wrote } from './steps/bring-in.ts'
import { writeDownReply } from './steps/replies.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

const complained = [
  wrote('the-case-0000000001', 'case', { title: 'Tired for two years', nation: 'scotland' }),
  wrote('the-letter-00000001', 'letter', {
    case: 'the-case-0000000001',
    letterId: 'complaint-practice',
    fields: {},
  }),
  wrote('the-sent-0000000001', 'sent', {
    case: 'the-case-0000000001',
    letter: 'the-letter-00000001',
    letterId: 'complaint-practice',
    sentOn: '2026-11-26',
    to: 'Kilmorrow Practice',
    how: 'post',
    title: 'A complaint',
    text: 'Please treat this as a formal complaint.',
  }),
]

const atStage2 = [
  wrote('the-case-0000000001', 'case', { title: 'Numb feet', nation: 'northern-ireland' }),
  wrote('the-letter-00000001', 'letter', {
    case: 'the-case-0000000001',
    letterId: 'next-stage',
    fields: {},
  }),
  wrote('the-sent-0000000001', 'sent', {
    case: 'the-case-0000000001',
    letter: 'the-letter-00000001',
    letterId: 'next-stage',
    sentOn: '2026-06-22',
    receivedOn: '2026-06-22',
    to: 'Ballygarveen Health Centre',
    how: 'hand',
    title: 'A request for stage 2',
    text: 'Please look into my complaint at stage 2.',
  }),
]

it('a complaint in Scotland is watched across St Andrew’s Day, goes up a rung, and is closed in the person’s words', async () => {
  // Given a complaint that was posted on Thursday 26 November 2026
  const someone = await stage.someone('/case', { ...phone, on: '2026-11-28' })
  const { page } = someone
  await bringIn(someone, complained)

  // When nobody knows yet that it arrived, no day looks like law
  await nextIs(someone, 'wait-for-their-dates', 'Friday 4 December 2026')
  expect(await page.getByText(/a rule sets/).count()).toBe(0)

  // When the person writes down that it arrived on Friday, the law’s five working days leave out the Monday
  await page.getByText(sentOn('Thursday 26 November 2026')).click()
  await page.getByLabel(datesPage.arrived.label, { exact: true }).fill('27 November 2026')
  await page.getByRole('button', { name: datesPage.arrived.button, exact: true }).click()
  await heading(someone, 'wait-for-the-answer', 'Monday 7 December 2026')

  // Then the page of dates says so too, with the day that was left out, and takes a reminder of the person’s own
  await someone.goTo('/case/dates')
  await page.getByText(datesPage.working, { exact: true }).first().click()
  await page
    .getByText(/Monday 30 November 2026 \(St Andrew’s Day\)/)
    .first()
    .waitFor()
  await page.getByLabel(datesPage.reminder.on, { exact: true }).fill('2 December 2026')
  await page.getByLabel(datesPage.reminder.words, { exact: true }).fill('Ring the practice about it')
  await page.getByRole('button', { name: datesPage.reminder.button, exact: true }).click()
  await page.getByText(datesPage.reminder.kept).waitFor()
  someone.typed.push('Ring the practice about it')
  expect(await barriers(page)).toEqual([])

  // And all dates go into a calendar in neutral words
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: datesPage.file.button, exact: true }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  const events = new ICAL.Component(ICAL.parse(file) as object[]).getAllSubcomponents('vevent')
  expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual([
    '2026-12-02',
    '2026-12-07',
    '2026-12-14',
  ])
  expect(file).not.toMatch(/Kilmorrow|Ring the|omplaint/)

  // When five days have passed, they are late by a rule, and the next letter is one press away
  await someone.liveUntil('2026-12-08')
  await nextIs(someone, 'overdue-by-law', 'Monday 7 December 2026')
  const chase = page.getByRole('link', { name: nextSteps['overdue-by-law'].button, exact: true })
  expect(await chase.getAttribute('href')).toBe('/case/letter?new=chase&about=the-sent-0000000001')

  // When they answer, the ladder shows the next rung and what is not yet open
  await page.getByText(myCase.reply.title, { exact: true }).click()
  await page.getByRole('radio', { name: myCase.reply.outcomes.answered, exact: true }).check()
  await page.getByLabel(myCase.reply.when, { exact: true }).fill('8 December 2026')
  await page.getByLabel(myCase.reply.words, { exact: true }).fill('We find nothing to change.')
  await page.getByRole('button', { name: myCase.reply.save, exact: true }).click()
  await page.getByText(myCase.reply.saved).waitFor()
  someone.typed.push('We find nothing to change.')
  await heading(someone, 'complaint-answered')
  await someone.goTo('/case/ladder')
  const next = ladderPage.nextButton.replace('{letter}', ladderPage.letters['next-stage'])
  await page.getByRole('link', { name: next, exact: true }).waitFor()
  expect(await page.locator('.rung.here').getAttribute('id')).toBe('rung-complaint')
  expect(await page.locator('#rung-ombudsman').innerText()).toContain(ladderPage.standing.later)
  expect(await barriers(page)).toEqual([])

  // When the person has had enough, they close the case and say how it ended; it can be opened again
  await page.getByRole('link', { name: ladderPage.stopButton, exact: true }).click()
  await page.getByRole('radio', { name: closing.outcomes['not-solved'], exact: true }).check()
  await page.getByLabel(closing.words, { exact: true }).fill('I will try again in spring.')
  await page.getByRole('button', { name: closing.button, exact: true }).click()
  someone.typed.push('I will try again in spring.')
  await heading(someone, 'closed')
  await page.getByText(closing.ended.replace('{outcome}', closing.outcomes['not-solved'])).waitFor()
  await page.getByRole('button', { name: closing.reopen, exact: true }).click()
  await heading(someone, 'complaint-answered')
})

it('the six months to the ombudsman in Northern Ireland run from the day on the final letter, once that is written down', async () => {
  // Given a complaint at its second stage, and the last word on it, which came on Thursday 3 September 2026
  const someone = await stage.someone('/case', { ...phone, on: '2026-09-04' })
  const { page } = someone
  await bringIn(someone, atStage2)
  await someone.goTo('/case')
  await writeDownReply(someone, {
    outcome: 'answered',
    on: '3 September 2026',
    words: 'We have completed our investigation.',
  })

  // When nobody wrote down the day on it, there is no last day, and the page says what is missing
  await someone.goTo('/case/dates')
  const ombudsman = page.locator('.date-row', {
    hasText: 'Last day to go to the ombudsman after the final answer',
  })
  // Under the heading that says so, once for all of them.
  expect(await ombudsman.innerText()).not.toMatch(/\b20\d\d\b/)
  expect(await ombudsman.innerText()).toContain('Write down the day on their letter')

  // When they find the letter, and it is of Monday 31 August, there is no 31 February, so the last day is the 28th
  await someone.goTo('/case')
  await page.getByText(replies.letterDatedAdd, { exact: true }).click()
  await page.getByRole('textbox', { name: replies.letterDated, exact: true }).fill('31 August 2026')
  await page.getByRole('button', { name: datesPage.arrived.button, exact: true }).last().click()
  await page.getByText(replies.letterDatedKept).waitFor()
  expect(await barriers(page)).toEqual([])
  await someone.goTo('/case/dates')
  await ombudsman.getByText('Sunday 28 February 2027').waitFor()
  expect(await ombudsman.innerText()).toContain(datesPage.labels.deadline)

  // Then the ladder has the same day
  await someone.goTo('/case/ladder')
  expect(await page.locator('#rung-ombudsman').textContent()).toContain('Sunday 28 February 2027')
})

async function nextIs(someone: Someone, step: keyof typeof nextSteps, day: string): Promise<void> {
  await someone.goTo('/case')
  await heading(someone, step, day)
}

function heading({ page }: Someone, step: keyof typeof nextSteps, day = ''): Promise<void> {
  const name = nextSteps[step].title.replace('{day}', day)
  return page.getByRole('heading', { name, exact: true }).first().waitFor()
}

function sentOn(day: string): string {
  return myCase.sentOn.replace('{day}', day).replace('{to}', 'Kilmorrow Practice')
}
