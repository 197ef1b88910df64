import { entryForms, entryWords } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import type { Someone } from './stage.ts'

type Forms = typeof entryForms
type Kind = keyof Forms

/** Fills in the form that stands on the page, by the labels of a kind, and saves it. */
export async function writeEntry<K extends Kind>(
  { page, typed }: Pick<Someone, 'page' | 'typed'>,
  kind: K,
  texts: Partial<Record<keyof Forms[K] & string, string>>,
): Promise<void> {
  const add = page.getByRole('button', { name: entryWords.add, exact: true })
  const save = page.getByRole('button', { name: entryWords.save, exact: true })
  await save.or(add).first().waitFor()
  if (await add.isVisible()) await add.click()
  await save.waitFor()
  for (const [key, text] of Object.entries(texts) as [string, string][]) {
    const field = page
      .locator('form')
      .getByLabel(String(entryForms[kind][key as keyof Forms[K]]), { exact: true })
    // A list to choose from, or words to type.
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await choose(page, field, text)
    else {
      await field.fill(text)
      typed.push(text)
    }
  }
  await save.click()
  await page.getByText(entryWords.saved, { exact: true }).first().waitFor()
}

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, part: string): Promise<void> {
  const option = field.locator('option').filter({ hasText: part })
  await option.first().waitFor({ state: 'attached' })
  await field.selectOption({ value: (await option.first().getAttribute('value')) ?? '' })
}
