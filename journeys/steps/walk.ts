import { closing, ladderPage, myCase, nextSteps, onePage } from '@fresh-eyes/content/words'
import type { QuestionId } from '@fresh-eyes/core/routes'
import { expect } from 'vitest'
import { barriers, sideways } from './barriers.ts'
import { answerAll, changeAnswer, wayName, wayShown } from './chooser.ts'
import { leavesOnOnePage, type Leaves } from './leaves.ts'
import { picture } from './picture.ts'
import type { Road } from './roads.ts'
import { nextThing } from './sending.ts'
import type { Someone } from './stage.ts'

/** What a step is called in content/words/en/next-steps.yaml. */
export type StepName = keyof typeof nextSteps

/** Changes what has changed since in the answers, keeps the others, and finds another way. */
export async function findsTheWayAgain(someone: Someone, { person, answersThen }: Road): Promise<void> {
  const { page, goTo } = someone
  await goTo('/case')
  await page.getByRole('link', { name: myCase.wayAgain }).click()
  await page.locator('#the-way').waitFor()
  const given = Object.entries(person.answers)
  const from = given.findIndex(([id, answer]) => answersThen[id as QuestionId] !== answer)
  await changeAnswer(page, person.nation, given[from]?.[0] ?? '')
  await answerAll(someone, person.nation, Object.fromEntries(given.slice(from)))
  expect(await wayShown(page)).toBe(wayName(person.nation, person.route))
}

/** Comes back to the case, perhaps on another day, and is told what to do now. */
export async function comesBack(someone: Someone, step: StepName, day = ''): Promise<void> {
  await someone.goTo('/case')
  await isTold(someone, step, day)
}

/** What the page of the case says to do now. */
export async function isTold({ page }: Someone, step: StepName, day = ''): Promise<void> {
  await nextThing(page, titleOf(step, day)).first().waitFor()
  await picture(page, step)
}

/** The days that are not counted, as the card says them with its reason. */
export async function leavesOut({ page }: Someone, days: readonly string[]): Promise<void> {
  await page.getByText(myCase.rule.replace('{rule}', myCase.nudgeRule)).first().click()
  await page.getByText(myCase.notLaw).first().waitFor()
  for (const day of days) await page.getByText(day).last().waitFor()
}

/** Makes the one page. It is one sheet, printed and saved, and says whom it is about. */
export async function makesOnePage({ page, goTo }: Someone, { person }: Road): Promise<Leaves[]> {
  await goTo('/case/one-page')
  const leaves = await leavesOnOnePage(page)
  for (const { words } of leaves) expect(words).toContain(person.name)
  await picture(page, 'one-page')
  await page.getByRole('button', { name: onePage.listTab, exact: true }).click()
  await picture(page, 'one-page-list')
  return leaves
}

/** Looks at the ladder, and where they stand on it. */
export async function looksAtTheLadder({ page, goTo }: Someone, here: string): Promise<void> {
  await goTo('/case/ladder')
  await page.locator('.rung.here').getByText(ladderPage.you).waitFor()
  expect(await page.locator('.rung.here').getAttribute('id')).toBe(`rung-${here}`)
  expect(await sideways(page)).toEqual([])
  await picture(page, 'ladder')
}

/** Closes the case, and says how it ended. */
export async function closes(
  someone: Someone,
  outcome: keyof typeof closing.outcomes,
  words: string,
): Promise<void> {
  const { page, goTo, typed } = someone
  await goTo('/case')
  await page.getByText(closing.title, { exact: true }).click()
  await page.getByRole('radio', { name: closing.outcomes[outcome], exact: true }).check()
  await page.getByLabel(closing.words, { exact: true }).fill(words)
  await page.getByRole('button', { name: closing.button, exact: true }).click()
  typed.push(words)
  await isTold(someone, 'closed')
  const ended = closing.ended.replace('{outcome}', closing.outcomes[outcome])
  await page.getByText(ended, { exact: true }).waitFor()
  expect(await barriers(page)).toEqual([])
}

/** What a step is called, on a day. */
export function titleOf(step: StepName, day = ''): string {
  return nextSteps[step].title.replace('{day}', day)
}
