import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where pictures of the stops on the way are kept, so that someone can look at them. Without it, none are taken. */
const folder = process.env['PICTURES']
let count = 0

/** Keeps a picture of the whole page, when pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder) keepPicture(`${name}.png`, await page.screenshot({ fullPage: true }))
}

/** Keeps a file that was saved, beside the pictures, when they are asked for. */
export function keepPicture(name: string, bytes: Uint8Array): void {
  if (!folder) return
  const story = (expect.getState().currentTestName ?? '').split(/[ ,>]/)[0] ?? ''
  mkdirSync(folder, { recursive: true })
  count += 1
  writeFileSync(join(folder, `${story}-${String(count).padStart(2, '0')}-${name}`), bytes)
}
