import { myCase } from '@fresh-eyes/content/words'
import { formatDay, type VagueDay } from '@fresh-eyes/core/calendar'
import type { FieldsOf } from '@fresh-eyes/core/casefile'
import type { Someone } from './stage.ts'

const words = myCase.reply

/** Writes down an answer to a letter, on the page of the case. */
export async function writeDownReply({ page, typed }: Someone, reply: FieldsOf['reply']): Promise<void> {
  await page.getByText(words.title, { exact: true }).click()
  await page.getByRole('radio', { name: words.outcomes[reply.outcome], exact: true }).check()
  await page.getByLabel(words.when, { exact: true }).fill(formatDay((reply.when as VagueDay).latest))
  if (reply.promisedBy)
    await page.getByLabel(words.promised, { exact: true }).fill(formatDay(reply.promisedBy))
  await page.getByLabel(words.words, { exact: true }).fill(reply.words)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.saved).waitFor()
  typed.push(reply.words)
}
