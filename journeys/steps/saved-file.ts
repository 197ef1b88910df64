import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** Presses a button that saves a file, and waits for the file. */
export async function savedBy(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}
