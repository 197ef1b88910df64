import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { manyEntries } from '@fresh-eyes/core/people'
import type { BrowserContext } from 'playwright-core'
import { serveStoragePage, type StoragePage } from '../journeys/pages/serve-storage-page.ts'

/** Writes long records into the app's own storage, through the app's own code. */
export interface Seeder {
  /** Saves a made-up record of so many entries on a device. */
  seed: (context: BrowserContext, address: string, entries: number) => Promise<void>
  close: () => Promise<void>
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** Builds the page that writes. It is shown at the app's own address, so that it reaches the app's own storage. */
export async function makeSeeder(): Promise<Seeder> {
  const page = await serveStoragePage()
  return { seed: (context, address, entries) => seed(page, context, address, entries), close: page.close }
}

async function seed({ folder }: StoragePage, context: BrowserContext, address: string, entries: number) {
  const ours = `${address}/bench-seed/`
  await context.route(`${ours}**`, async (route) => {
    const file = route.request().url().slice(ours.length) || 'index.html'
    await route.fulfill({
      body: await readFile(join(folder, file)),
      contentType: types[extname(file)] ?? 'text/plain',
    })
  })
  const writer = await context.newPage()
  await writer.goto(ours)
  await writer.evaluate(() => freshEyes.open())
  // The page needs no type for each kind of change, and the compiler would not come to an end with them.
  const changes: readonly object[] = manyEntries(entries)
  for (let from = 0; from < entries; from += 10_000) {
    const part = changes.slice(from, from + 10_000)
    const kept = await writer.evaluate((part) => freshEyes.device?.save(part as never[]), part)
    if (!kept?.saved) throw new Error(`The long record could not be saved: ${JSON.stringify(kept)}`)
  }
  await writer.evaluate(() => freshEyes.device?.close())
  await writer.close()
}
