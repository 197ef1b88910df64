import { letterPage, readerPage as words } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sheet } from './letter.ts'
import { picture } from './picture.ts'
import type { Someone } from './stage.ts'

/** Has the open letter read before it is sent, and gives the words that each remark is about. All of them are marked on it. */
export async function hasItRead({ page }: Pick<Someone, 'page'>): Promise<string[]> {
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  const start = page.getByRole('button', { name: words.start, exact: true })
  if (await start.isVisible()) await start.click()
  await remarks(page).locator('.ticks').waitFor()
  await picture(page, 'reader')
  const about = await remarks(page).locator('.remark-words').allInnerTexts()
  for (const [at, passage] of about.entries())
    expect(
      await sheet(page)
        .locator(`#words-${at + 1}`)
        .innerText(),
    ).toBe(passage)
  return about
}

/** Goes from a remark to its words in the form, types others over them, and comes back to the letter. */
export async function mends({ page, typed }: Someone, other: string): Promise<void> {
  await remarks(page)
    .getByRole('button', { name: new RegExp(`^${words.change}`) })
    .first()
    .click()
  await page.keyboard.type(other)
  typed.push(other)
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await remarks(page).getByText(words.nothingSays).waitFor()
}

/** Leaves the words of the only remark as they are. It stays quiet, and can be looked at again. */
export async function overrules({ page }: Someone): Promise<void> {
  await remarks(page)
    .getByRole('button', { name: new RegExp(`^${words.leave}`) })
    .click()
  await remarks(page).getByText(words.nothingSays).waitFor()
  await remarks(page).getByText(words.leftTitle.replace('{count}', '1'), { exact: true }).waitFor()
}

const remarks = (page: Page) => page.getByRole('region', { name: words.title })
