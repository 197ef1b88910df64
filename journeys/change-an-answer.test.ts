import { chooser } from '@fresh-eyes/content/words'
import type { Answers } from '@fresh-eyes/core/routes'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { answerAll, asks, changeAnswer, labelOf, scriptsRun, wayName, wayShown } from './steps/chooser.ts'
import { personById } from '@fresh-eyes/core/people'
import { setStage } from './steps/stage.ts'

const stage = setStage()
const { answers } = personById('england-long-covid')!
const questions = Object.keys(answers)

it('changing an answer three questions back brings the later ones back with it', async () => {
  const someone = await stage.someone('/choose/england', phone)
  const { page } = someone
  await scriptsRun(page)

  // Given someone who has answered all but the last question
  await answerAll(someone, 'england', Object.fromEntries(Object.entries(answers).slice(0, -1)))
  expect(await asked(page)).toBe(asks('england', questions.at(-1)!))

  // When they go back three questions, the answer they gave is still chosen
  const early = questions.at(-4)!
  await changeAnswer(page, 'england', early)
  expect(await asked(page)).toBe(asks('england', early))
  expect(await chosen(page)).toBe(labelOf('england', early, answers[early as keyof Answers]!))

  // And when they give it another answer and then the first one again, they stand where they were
  await answerAll(someone, 'england', { [early]: 'specialist' })
  await changeAnswer(page, 'england', early)
  await answerAll(someone, 'england', { [early]: answers[early as keyof Answers]! })
  expect(await asked(page)).toBe(asks('england', questions.at(-1)!))
  await answerAll(someone, 'england', { [questions.at(-1)!]: answers[questions.at(-1) as keyof Answers]! })
  expect(await wayShown(page)).toBe(wayName('england', 'second-opinion-through-gp'))
})

it('the browser’s Back button goes back one question at a time, and Forward comes again', async () => {
  const someone = await stage.someone('/choose', phone)
  const { page } = someone
  await page.getByRole('link', { name: 'England', exact: true }).click()
  await scriptsRun(page)
  await answerAll(someone, 'england', answers)
  await wayShown(page)
  for (const question of questions.toReversed()) {
    await page.goBack()
    await expect.poll(() => asked(page)).toBe(asks('england', question))
    expect(page.url()).not.toContain(question)
  }
  await page.goForward()
  await expect.poll(() => asked(page)).toBe(asks('england', questions[1]!))
  await page.goBack()
  await page.goBack()
  expect(await asked(page)).toBe(chooser.pickNation)
})

it('answers stay in the tab when it is loaded again, and go when someone starts again', async () => {
  const someone = await stage.someone('/choose/england', phone)
  const { page } = someone
  await scriptsRun(page)
  await answerAll(someone, 'england', answers)
  await wayShown(page)
  await page.reload()
  expect(await wayShown(page)).toBe(wayName('england', 'second-opinion-through-gp'))
  await page.getByRole('button', { name: chooser.startAgain, exact: true }).click()
  expect(await asked(page)).toBe(asks('england', questions[0]!))
  await page.reload()
  await scriptsRun(page)
  expect(await asked(page)).toBe(asks('england', questions[0]!))
})

const asked = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).trim()

async function chosen(page: Page): Promise<string | undefined> {
  const radio = page.getByRole('radio', { checked: true })
  return radio.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.innerText.trim())
}
