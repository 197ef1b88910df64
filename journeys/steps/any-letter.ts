import { letterFields, letterPage as words } from '@fresh-eyes/content/words'
import {
  chosenIn,
  fieldsAsked,
  fieldWords,
  keysOf,
  letterDialects,
  type Field,
  type Letter,
  type LetterDraft,
} from '@fresh-eyes/core/letters'
import type { NationId } from '@fresh-eyes/core/routes'
import type { Page } from 'playwright-core'

/** Types a draft into the form of any letter, and empties what was filled in and is not in the draft. */
export async function typeDraft(
  page: Page,
  letter: Letter,
  draft: LetterDraft,
  nation: NationId,
): Promise<void> {
  await unfold(page)
  for (const field of fieldsAsked(letter.fields, draft, letterDialects[nation])) {
    // The gaps are chosen one by one, and a second page is offered beside the letter.
    if (field.kind === 'gaps' || field.id === 'annex') continue
    if (field.kind === 'choice') await choose(page, field, draft)
    else if (field.kind === 'yes-no')
      await page.locator(`#${field.id}`).setChecked((draft[field.id] ?? field.starts) === 'yes')
    else await fillKeys(page, field, draft, nation)
  }
}

/** Fills in some fields of any letter, and leaves the others as they are. */
export async function fillFields(page: Page, letter: Letter, draft: LetterDraft): Promise<void> {
  await unfold(page)
  for (const [key, text] of Object.entries(draft)) {
    if (letter.fields.some(({ id, kind }) => id === key && kind === 'choice'))
      await page.locator(`#${key}-${text}`).check()
    else await page.locator(`#${key}`).fill(text)
  }
}

/** Unfolds what the case has filled in. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('#name').waitFor({ state: 'attached' })
  const folded = page.locator('.group:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

async function choose(page: Page, field: Field, draft: LetterDraft): Promise<void> {
  await page.locator(`#${field.id}-${chosenIn(draft, field) || 'none'}`).check()
}

async function fillKeys(page: Page, field: Field, draft: LetterDraft, nation: NationId): Promise<void> {
  const more = fieldWords(field, letterFields.fields, nation).more ?? ''
  for (const key of keysOf(field)) {
    const input = page.locator(`#${key}`)
    const text = draft[key] ?? ''
    // One row after the other is asked for: a draft may have left one empty.
    while (text && more && !(await input.isVisible()))
      await page
        .getByRole('group', { name: fieldWords(field, letterFields.fields, nation).label, exact: true })
        .getByRole('button', { name: more, exact: true })
        .click()
    if (text || (await input.isVisible())) await input.fill(text)
  }
}

/** Moves to a second page what does not fit on the first. False when all of it fits. */
export async function moveToAnnex(page: Page): Promise<boolean> {
  const offer = page.getByRole('button', { name: words.annex.offer, exact: true })
  if (!(await offer.isVisible())) return false
  await offer.click()
  await offer.waitFor({ state: 'detached' })
  return true
}
