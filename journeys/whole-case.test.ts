import {
  backupPage,
  entryForms,
  entryWords as words,
  leave,
  openCase,
  peoplePage,
  privatePage,
  questionsPage,
  reasonsPage,
  timelinePage,
  toldPage,
} from '@fresh-eyes/content/words'
import { validateCaseFile, type CaseFile } from '@fresh-eyes/core/casefile'
import { personById } from '@fresh-eyes/core/people'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { openForm, writeEntry } from './steps/case-pages.ts'
import { answerAll, scriptsRun, wayShown } from './steps/chooser.ts'
import { beginCase } from './steps/letter.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()
const marker = 'XYLOPHONE'

it('Huw types his mother’s whole case on a phone: each page keeps it, says who wrote it, and undoes it', async () => {
  const huw = await stage.someone('/choose/wales', {
    ...phone,
    on: '2026-11-27',
    serviceWorkers: 'allow',
  })
  const { page, goTo, typed } = huw
  await answerAndBegin(huw)

  // He says once that he writes for someone else
  await goTo('/case')
  await page.getByLabel(peoplePage.writer.carer, { exact: true }).check()
  await page.getByLabel(peoplePage.writer.name, { exact: true }).fill('Huw Prys-Example')
  await page.getByRole('button', { name: peoplePage.writer.save, exact: true }).click()
  await page.getByText(peoplePage.writer.ask, { exact: true }).waitFor({ state: 'detached' })
  typed.push('Huw Prys-Example')

  // And who it is about, with a date of birth that he does not know
  await goTo('/case/people')
  await page.getByLabel(peoplePage.nameLabel, { exact: true }).fill('Mair Prys-Example')
  await page.getByRole('button', { name: peoplePage.save, exact: true }).click()
  await page.getByText(`${peoplePage.birthDate}: ${words.notRecorded}`).waitFor()

  // What she was told, and what it leaves unexplained
  await goTo('/case/told')
  await page.getByText(toldPage.example.said).waitFor()
  await writeEntry(huw, 'told', {
    said: 'It is her age.',
    unexplained: 'She was well until spring.',
    when: 'spring 2024',
  })
  const told = page.locator('.entries > li')
  expect(await told.innerText()).toContain('spring 2024')
  expect(await told.innerText()).toContain(words.by.replace('{name}', 'Huw Prys-Example'))

  // He corrects it. What it said before is still there
  await told.getByRole('button', { name: words.change }).click()
  await told.getByLabel(entryForms.told.said, { exact: true }).fill('It is her age, he said.')
  await told.getByRole('button', { name: words.save, exact: true }).click()
  await told.getByText(words.before, { exact: true }).click()
  await told
    .locator('.history')
    .getByText(/It is her age\.\s+She was well until spring\./)
    .waitFor()

  // He takes it out, and puts it back
  await told.getByRole('button', { name: words.takeOut }).click()
  await told.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words.putBack, exact: true }).click()
  await told.waitFor()

  // A reason rests on something that happened. The fourth is told kindly that there are three
  await goTo('/case/reasons')
  for (const [i, reason] of [
    'She has lost ten kilos',
    'Nobody has looked again',
    'The pain is new',
  ].entries()) {
    await writeEntry(huw, 'reason', { words: reason, restsOn: 'It is her age' })
    expect(await page.locator('.entries > li').count()).toBe(i + 1)
  }
  await page.getByText(reasonsPage.full).waitFor()
  await page.getByRole('button', { name: /Move up.*The pain is new/ }).click()
  await expect
    .poll(() => heads(page))
    .toEqual(['She has lost ten kilos', 'The pain is new', 'Nobody has looked again'])

  // Questions, in the order that matters, and an answer
  await goTo('/case/questions')
  await writeEntry(huw, 'question', { words: 'Is it safe to wait?' })
  await writeEntry(huw, 'question', { words: 'Who else could look?', answer: 'The team in Bangor.' })
  await page.getByRole('button', { name: /Move up.*Who else could look/ }).click()
  await expect.poll(() => heads(page)).toEqual(['Who else could look?', 'Is it safe to wait?'])
  await page.getByText(questionsPage.answer.replace('{answer}', 'The team in Bangor.')).waitFor()

  // What was tried, the papers there are, and how she was
  await goTo('/case/tried')
  await writeEntry(huw, 'treatment', { what: 'Iron tablets', when: 'about three weeks', effect: 'No change' })
  await goTo('/case/papers')
  await writeEntry(huw, 'enclosure', {
    title: 'Blood results',
    what: entryForms.enclosure.choices.what.result,
    keptAt: 'Blue folder',
  })
  await goTo('/case/timeline')
  await openForm(page)
  await page.getByLabel(timelinePage.kind, { exact: true }).selectOption('symptom')
  await writeEntry(huw, 'symptom', { words: 'So tired she slept at noon.' })
  expect(await page.locator('.spine > li').count()).toBe(4)

  // Words for nobody else stand on their own page and nowhere else, with the lines of Wales beside them
  await goTo('/case/private')
  await page.getByText('Samaritans, 116 123, free, day and night.').waitFor()
  await writeEntry(huw, 'private', { words: `${marker}! He did not even look up.` })
  await page.getByText(privatePage.holds).waitFor()
  for (const path of [
    '/case',
    '/case/timeline',
    '/case/told',
    '/case/reasons',
    '/case/questions',
    '/case/letter',
  ]) {
    await goTo(path)
    await page.getByText(openCase.opening).waitFor({ state: 'detached' })
    expect(await page.locator('main').innerText(), path).not.toContain(marker)
  }

  // The open file has everything, and is a case file
  await goTo('/case/backup')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: backupPage.openFile.button, exact: true }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('fresh-eyes-case-2026-11-27.json')
  const value: unknown = JSON.parse(await readFile((await file.path()) ?? '', 'utf8'))
  expect(validateCaseFile(value)).toHaveProperty('valid')
  const kinds = new Set((value as CaseFile).changes.map(({ kind }) => kind))
  for (const kind of [
    'person',
    'case',
    'told',
    'reason',
    'question',
    'treatment',
    'enclosure',
    'symptom',
    'private',
  ] as const)
    expect(kinds).toContain(kind)
})

it('whoever has to leave in a hurry is on a blank page at once, by the button or by Escape', async () => {
  const { page } = await stage.someone('/case/timeline', phone)
  await page.getByText(timelinePage.empty).waitFor()
  await page.getByRole('link', { name: leave.button, exact: true }).click()
  await page.getByText(leave.blankSays).waitFor()
  expect(await page.title()).toBe(leave.blankTitle)
  expect(await page.content()).not.toContain('Fresh Eyes')

  await page.goto(`${stage.address()}/case`)
  await page.getByText(openCase.empty.title).waitFor()
  for (const key of ['Escape', 'Escape', 'Tab', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
  await page.getByText(leave.blankSays).waitFor()
})

async function answerAndBegin(someone: Someone): Promise<void> {
  const { page } = someone
  const { answers, nation } = personById('wales-prior-approval')!
  await scriptsRun(page)
  await answerAll(someone, nation, answers)
  await wayShown(page)
  await beginCase(page)
}

/** The first line of each entry on a page. */
async function heads(page: Page): Promise<string[]> {
  return (await page.locator('.entries > li > .when').allInnerTexts()).map((text) => text.trim())
}
