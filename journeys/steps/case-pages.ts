import { entryForms, entryWords, timelinePage } from '@fresh-eyes/content/words'
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
  await openForm(page)
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
  await saveEntry(page)
  await page.getByText(entryWords.saved, { exact: true }).first().waitFor()
}

/** Opens the form, which is folded once something is written down on its page. */
export async function openForm(page: Page): Promise<void> {
  await save(page).or(add(page)).first().waitFor()
  if (await add(page).isVisible()) await add(page).click()
  await save(page).waitFor()
}

/** Saves what stands in the form, which is then folded. */
export async function saveEntry(page: Page): Promise<void> {
  await save(page).click()
  await save(page).waitFor({ state: 'detached' })
}

const save = (page: Page) => page.getByRole('button', { name: entryWords.save, exact: true })
const add = (page: Page) =>
  page
    .getByRole('button', { name: entryWords.add, exact: true })
    .or(page.getByRole('button', { name: timelinePage.add, exact: true }))

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, part: string): Promise<void> {
  const option = field.locator('option').filter({ hasText: part })
  await option.first().waitFor({ state: 'attached' })
  await field.selectOption({ value: (await option.first().getAttribute('value')) ?? '' })
}
