import pages from '@fresh-eyes/content/pages'
import { answer, chooser, frame, home, openCase } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { phone, withoutJavaScript } from './browser.ts'
import { answerAll, asks, changeAnswer, labelOf, wayName, wayShown } from './steps/chooser.ts'
import { printed } from './steps/paper.ts'
import { roadOf } from './steps/roads.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()
const going = { ...phone, ...withoutJavaScript }

it('Eilidh finds the way for her father, changes an early answer, and prints a letter to fill in', async () => {
  const { person, answersThen } = roadOf('scotland-carer')
  const someone = await stage.someone('/', going)
  const { page, context, asked } = someone

  // Given a browser without JavaScript, the chooser says what happens to the answers
  await page.getByRole('link', { name: new RegExp(`^${home.doors.how.title}`) }).click()
  await page.getByRole('link', { name: frame.nations.scotland, exact: true }).click()
  expect(await page.locator('main').innerText()).toContain(chooser.privacyWithout)

  // When she goes on without an answer, it says so and asks again
  await page.getByRole('button', { name: chooser.next, exact: true }).click()
  await page.getByRole('link', { name: chooser.errorNone }).waitFor()

  // When she answers, a way comes out
  await answerAll(someone, person.nation, answersThen)
  expect(await wayShown(page)).toBe(wayName(person.nation, 'second-opinion-through-gp'))

  // When she goes back to an early answer and changes it, the later ones are still there
  await changeAnswer(page, person.nation, 'who')
  await page.getByRole('heading', { level: 1, name: asks(person.nation, 'who'), exact: true }).waitFor()
  const before = page.getByRole('radio', {
    name: labelOf(person.nation, 'who', 'carer-with-consent'),
    exact: true,
  })
  expect(await before.isChecked()).toBe(true)
  await page.getByRole('radio', { name: labelOf(person.nation, 'who', 'self'), exact: true }).check()
  await page.getByRole('button', { name: chooser.next, exact: true }).click()
  expect(await wayShown(page)).toBe(wayName(person.nation, 'second-opinion-through-gp'))

  // Then there is a letter with blanks, which prints
  await page.getByRole('link', { name: answer.blankLetter, exact: true }).click()
  const blank = pages.find(({ id }) => id === 'blank-request-gp')
  await page.getByRole('heading', { level: 1, name: blank?.title ?? '' }).waitFor()
  const paper = await printed(page)
  expect(paper[0]?.text).toContain(blank?.title)
  expect(paper.map(({ text }) => text).join(' ')).toContain('Please could you refer me for a second opinion')

  // And nothing that she answered is kept, or stands in an address
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] })
  expect(
    asked.map((request) => request.url()).filter((url) => /can-wait|carer-with|not-asked/.test(url)),
  ).toEqual([])
  const answers = asked.filter((request) => request.method() === 'POST')
  expect(answers.length).toBeGreaterThan(Object.keys(answersThen).length)
  for (const request of answers)
    expect((await request.response())?.headers()).toMatchObject({ 'cache-control': 'no-store' })
})

it('the case says that it needs JavaScript, and leads to what does not', async () => {
  const { page } = await stage.someone('/case', going)
  const says = await page.locator('main').innerText()
  expect(says).toContain(openCase.noScript)
  expect(says).not.toContain(openCase.opening)
  await page.getByRole('link', { name: openCase.noScriptLetters }).click()
  expect(new URL(page.url()).pathname).toBe('/guide')
})
