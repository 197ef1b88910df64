import { afterAll, beforeAll, expect, it } from 'vitest'
import { killWhileWriting } from './pages/kill-rounds.ts'
import { makeProfile } from './pages/killable-browser.ts'
import { serveStoragePage, type StoragePage } from './pages/serve-storage-page.ts'

let served: StoragePage

beforeAll(async () => {
  served = await serveStoragePage()
})
afterAll(() => served.close())

it('loses nothing it acknowledged, and doubles nothing, when the browser is killed while it saves and folds', async () => {
  const profile = await makeProfile()
  const found = await killWhileWriting(profile.folder, served.address, 8)
  await profile.remove()
  console.log(
    `8 kills: ${found.acknowledged} acknowledged, ${found.kept} kept, ${found.chunks} chunks written.`,
  )
  expect(found.problems).toEqual([])
  expect(found.acknowledged).toBeGreaterThan(50)
})
