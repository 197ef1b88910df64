import { afterAll, beforeAll, expect, it } from 'vitest'
import { killWhileWriting } from './pages/kill-rounds.ts'
import { makeProfile, startKillableBrowser } from './pages/killable-browser.ts'
import { serveStoragePage, type StoragePage } from './pages/serve-storage-page.ts'
import { entriesOn, save } from './pages/storage-story.ts'
import { tearLog, type Copy } from './pages/tear-log.ts'

let served: StoragePage

beforeAll(async () => {
  served = await serveStoragePage()
})
afterAll(() => served.close())

it('loses nothing it acknowledged, and doubles nothing, when the browser is killed while it saves and folds', async () => {
  const profile = await makeProfile()
  const found = await killWhileWriting(profile.folder, served.address, 3)
  await profile.remove()
  console.log(
    `3 kills: ${found.acknowledged} acknowledged, ${found.kept} kept, ${found.chunks} chunks written, ` +
      `${found.recovered} times brought back from the second copy.`,
  )
  expect(found.problems).toEqual([])
  expect(found.acknowledged).toBeGreaterThan(25)
})

// Chromium opens a torn log once, writes on behind the tear, and at the next start deletes the whole database.
it.each<[Copy, boolean]>([
  ['first', true],
  ['second', false],
])('loses nothing when the browser throws away its %s copy as corrupt', async (copy, recovered) => {
  const profile = await makeProfile()
  const entries = Array.from({ length: 30 }, (_, n) => `symptom-${29 - n}`)

  await atHome(profile.folder, async (page) => {
    expect(await save(page, 0, 20)).toEqual({ saved: true })
  })
  expect(await tearLog(profile.folder, copy)).toBe(1)
  await atHome(profile.folder, async (page) => {
    expect(await entriesOn(page)).toEqual(entries.slice(10))
    expect(await save(page, 20, 10)).toEqual({ saved: true })
  })
  await atHome(profile.folder, async (page) => {
    expect(await entriesOn(page)).toEqual(entries)
    expect(await page.evaluate(() => freshEyes.device?.state().recovered)).toBe(recovered)
    expect(await save(page, 40)).toEqual({ saved: true })
  })
  // Both are whole again: the other copy may be the next to go.
  expect(await tearLog(profile.folder, copy === 'first' ? 'second' : 'first')).toBe(1)
  await atHome(profile.folder, async (page) => void (await save(page, 41)))
  await atHome(profile.folder, async (page) => {
    expect(await entriesOn(page)).toEqual(['symptom-41', 'symptom-40', ...entries])
  })
  await profile.remove()
})

/** One visit to the device of this profile, ended by a kill. */
async function atHome(
  profile: string,
  visit: (page: Awaited<ReturnType<typeof startKillableBrowser>>['page']) => Promise<void>,
): Promise<void> {
  const { page, kill } = await startKillableBrowser(profile, served.address)
  expect(await page.evaluate(() => freshEyes.open())).toBe('opened')
  await visit(page)
  await kill()
}
