import { times } from './budgets.ts'
import type { Benchmark } from './row.ts'
import { setStage } from '../journeys/pages/storage-story.ts'
import { median, p95 } from './timing.ts'

const saves = 60

/** One entry kept on the disk, sealed and acknowledged, in a record of ten thousand. */
export const durableSave: Benchmark = {
  name: 'Saving one entry, durable, among 10,000',
  async run() {
    const stage = await setStage()
    try {
      const { context, page } = await stage.freshDevice()
      await page.evaluate(() => freshEyes.device?.save(freshEyes.many(10_000)))
      const session = await context.newCDPSession(page)
      const rows = []
      for (const slowed of [1, 4]) {
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
        const taken = await page.evaluate(saveOneByOne, { count: saves, from: 10_000 * (slowed + 1) })
        rows.push({
          what: slowed === 1 ? 'On this machine, p95' : `Slowed ${slowed} times, p95`,
          value: p95(taken),
          unit: 'ms' as const,
          budget: times.saveOneEntry,
          note: `median ${median(taken).toFixed(1)} ms of ${saves}`,
        })
      }
      return rows
    } finally {
      await stage.close()
    }
  },
}

async function saveOneByOne({ count, from }: { count: number; from: number }): Promise<number[]> {
  const taken = []
  for (let n = 0; n < count; n++) {
    const change = freshEyes.made(from + n)
    const startedAt = performance.now()
    const kept = await freshEyes.device?.save([change])
    taken.push(performance.now() - startedAt)
    if (!kept?.saved) throw new Error(`It was not saved: ${JSON.stringify(kept)}`)
  }
  return taken
}
