import { afterAll, beforeAll, expect, it } from 'vitest'
import { killWhileWriting } from './pages/kill-rounds.ts'
import { makeProfile } from './pages/killable-browser.ts'
import { serveStoragePage, type StoragePage } from './pages/serve-storage-page.ts'

/** 1,000 before a release; ROUNDS says another number. About 1.3 seconds each. */
const rounds = Number(process.env['ROUNDS'] ?? 1000)
const perProfile = 50

let served: StoragePage

beforeAll(async () => {
  served = await serveStoragePage()
})
afterAll(() => served.close())

it(`loses nothing it acknowledged in ${rounds} kills of the browser`, async () => {
  let acknowledged = 0
  let recovered = 0
  for (let done = 0; done < rounds; done += perProfile) {
    const profile = await makeProfile()
    const found = await killWhileWriting(profile.folder, served.address, Math.min(perProfile, rounds - done))
    await profile.remove()
    expect(found.problems).toEqual([])
    acknowledged += found.acknowledged
    recovered += found.recovered
  }
  console.log(
    `${rounds} kills: ${acknowledged} acknowledged, 0 lost, 0 doubled, ${recovered} times brought back from the second copy.`,
  )
})
