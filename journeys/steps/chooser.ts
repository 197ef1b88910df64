import england from '@fresh-eyes/content/england'
import northernIreland from '@fresh-eyes/content/northern-ireland'
import scotland from '@fresh-eyes/content/scotland'
import wales from '@fresh-eyes/content/wales'
import { chooser } from '@fresh-eyes/content/words'
import type { NationKnowledge } from '@fresh-eyes/core/guidance'
import type { Answers, NationId, QuestionId, RouteId } from '@fresh-eyes/core/routes'
import type { Page } from 'playwright-core'
import type { Someone } from './stage.ts'

const knowledge: Readonly<Record<NationId, NationKnowledge>> = {
  england,
  scotland,
  wales,
  'northern-ireland': northernIreland,
}

/** What a question asks in a nation, in the words on the page. */
export function asks(nation: NationId, question: string): string {
  return known(knowledge[nation].questions[question as QuestionId]?.asks, question)
}

/** What an answer is called in a nation, in the words on the page. */
export function labelOf(nation: NationId, question: string, answer: string): string {
  return known(knowledge[nation].questions[question as QuestionId]?.answers[answer]?.label, answer)
}

/** What a way is called in a nation. */
export function wayName(nation: NationId, route: RouteId): string {
  return known(knowledge[nation].routes[route]?.name, route)
}

/** Waits until the page answers by itself, without the server. Before that a click is a form that is sent. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.getByText(chooser.privacyWith).waitFor()
}

/** Chooses one answer after another, by their words, and goes on each time. */
export async function answerAll(
  { page, typed }: Pick<Someone, 'page' | 'typed'>,
  nation: NationId,
  answers: Answers,
): Promise<void> {
  for (const [question, answer] of Object.entries(answers)) {
    await page.getByRole('heading', { level: 1, name: asks(nation, question), exact: true }).waitFor()
    await page.getByRole('radio', { name: labelOf(nation, question, answer), exact: true }).check()
    await page.getByRole('button', { name: chooser.next, exact: true }).click()
    // An answer's own name may be a word of an address, as "self" is. The longer ones are not.
    if (answer.includes('-')) typed.push(answer)
  }
}

/** The way that is shown, by its heading. */
export async function wayShown(page: Page): Promise<string> {
  await page.locator('#the-way').waitFor()
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

/** Goes back to a question that was answered before, from the list of answers. */
export async function changeAnswer(page: Page, nation: NationId, question: string): Promise<void> {
  const name = chooser.changeSays.replace('{question}', asks(nation, question))
  const change = page.getByRole('button', { name, exact: true })
  // A long list is folded.
  if (!(await change.isVisible())) await page.getByText(chooser.soFar, { exact: true }).click()
  await change.click()
}

function known(words: string | undefined, id: string): string {
  if (words === undefined) throw new Error(`The content has no words for "${id}".`)
  return words
}
