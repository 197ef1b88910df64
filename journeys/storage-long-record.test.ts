import { afterAll, beforeAll, expect, it } from 'vitest'
import { setStage, type StorageStage } from './pages/storage-story.ts'

let stage: StorageStage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(async () => {
  await stage.close()
  expect(stage.troubles).toEqual([])
})

it.each([1, 4])(
  'opens 10,000 changes newest first, and all of them soon after (processor slowed %i times)',
  async (slowed) => {
    const { context, page } = await stage.freshDevice()
    await page.evaluate(() => freshEyes.device?.save(freshEyes.many(10_000)))
    await page.evaluate(() => freshEyes.device?.save(freshEyes.many(3, 10_000)))
    await page.reload()
    const browser = await context.newCDPSession(page)
    await browser.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    const opening = await page.evaluate(async () => {
      const startedAt = performance.now()
      await freshEyes.open()
      const first = { ms: performance.now() - startedAt, state: freshEyes.device?.state() }
      const seen: number[] = []
      const ended = new Promise<void>((resolve) => {
        freshEyes.device?.subscribe(({ changes, howMuch }) => {
          seen.push(changes.length)
          if (howMuch === 'whole') resolve()
        })
      })
      await ended
      const savedAt = performance.now()
      await freshEyes.device?.save([freshEyes.made(20_000)])
      const saved = performance.now() - savedAt
      return {
        first,
        whole: savedAt - startedAt,
        saved,
        seen,
        changes: freshEyes.device?.state().changes.length,
      }
    })
    console.log(
      `10,003 changes, slowed ${slowed} times: first ${opening.first.state?.changes.length} after ` +
        `${Math.round(opening.first.ms)} ms, all after ${Math.round(opening.whole)} ms, one more saved in ${Math.round(opening.saved)} ms.`,
    )
    expect(opening.first.state).toMatchObject({ howMuch: 'newest', changes: { length: 503 } })
    expect(opening.first.state?.changes[0]?.entry).toBe('symptom-10002')
    expect(opening.changes).toBe(10_004)
  },
)
