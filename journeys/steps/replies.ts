import { myCase, replies } from '@fresh-eyes/content/words'
import type { FieldsOf } from '@fresh-eyes/core/casefile'
import type { Someone } from './stage.ts'

const words = myCase.reply

/** An answer, as its reader writes it down. */
interface Answer {
  outcome: FieldsOf['reply']['outcome']
  /** The day it came, as it is typed. */
  on: string
  words: string
  promisedBy?: string
  /** The day on their letter. */
  dated?: string
  reference?: string
}

/** Writes down an answer to the newest letter, or to the one that went to somebody on a day, on the page of the case. */
export async function writeDownReply({ page, typed }: Someone, answer: Answer, to?: string): Promise<void> {
  await page.getByText(words.title, { exact: true }).click()
  if (to) await page.getByLabel(words.which, { exact: true }).selectOption({ label: to })
  await page.locator(`#outcome-${answer.outcome}`).check()
  await page.getByLabel(words.when, { exact: true }).fill(answer.on)
  // An answer that is kept has a field of the same name.
  if (answer.dated) await page.locator('#reply-dated').fill(answer.dated)
  if (answer.promisedBy) await page.getByLabel(words.promised, { exact: true }).fill(answer.promisedBy)
  if (answer.reference) await page.getByLabel(replies.reference, { exact: true }).fill(answer.reference)
  await page.getByLabel(words.words, { exact: true }).fill(answer.words)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.saved).waitFor()
  typed.push(answer.words)
}
