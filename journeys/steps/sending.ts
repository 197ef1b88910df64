import { letterPage as words, letterSending, myCase } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import type { Road } from './roads.ts'

/** Marks the letter as sent today, by the way they sent it, and arrives at what to do now. They may know when it got there. */
export async function markAsSent(
  page: Page,
  { sentBy, receivedOn }: Pick<Road, 'sentBy'> & { receivedOn?: string },
): Promise<void> {
  await page.getByRole('button', { name: words.actions.sent, exact: true }).click()
  await page.getByRole('radio', { name: letterSending.ways[sentBy], exact: true }).check()
  if (receivedOn) {
    await page.getByText(letterSending.more, { exact: true }).click()
    await page.getByLabel(letterSending.received, { exact: true }).fill(receivedOn)
  }
  await page.getByRole('button', { name: letterSending.button, exact: true }).click()
  await page.getByRole('heading', { name: myCase.now, exact: true }).waitFor()
}

/** The card that says what to do now, by its heading. */
export function nextThing(page: Page, title: string) {
  return page.locator('.card').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}
