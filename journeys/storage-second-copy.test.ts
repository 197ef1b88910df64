import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeBack, save, setStage, type StorageStage } from './pages/storage-story.ts'

let stage: StorageStage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(async () => {
  await stage.close()
  expect(stage.troubles).toEqual([])
})

describe('when the browser loses the first copy', () => {
  it('brings back everything that was acknowledged, from chunks and journal, and says so', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 700)
    await save(page, 700, 2)
    await loseFirstCopy(page)
    expect(await comeBack(page)).toEqual(Array.from({ length: 702 }, (_, n) => `symptom-${701 - n}`))
    expect(await stateOf(page)).toMatchObject({ recovered: true, writing: 'open', canUndoRestore: false })
    expect(await save(page, 800)).toEqual({ saved: true })
    expect(await comeBack(page)).toHaveLength(703)
    expect(await stateOf(page)).toMatchObject({ recovered: false })
  })

  it('remembers when the last backup was', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    await page.evaluate(() => freshEyes.backup(1))
    await page.evaluate(async () => (await freshEyes.lastBackup?.markKept()) !== undefined)
    await loseFirstCopy(page)
    expect(await comeBack(page)).toHaveLength(3)
    expect(await stateOf(page)).toMatchObject({ backup: { age: 0, changesSince: 0 } })
  })

  it('brings back what a restore put there, and not what it replaced', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const old = await page.evaluate(() => freshEyes.backup(1))
    await save(page, 10, 2)
    await page.evaluate(({ bytes, words }) => freshEyes.tryBackup(bytes, words), old)
    expect(await page.evaluate(() => freshEyes.lastTried?.replace())).toEqual({ restored: { changes: 3 } })
    await loseFirstCopy(page)
    expect(await comeBack(page)).toHaveLength(3)
  })

  it('joins what was lost with what was written since, when the second copy could not be reached at first', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    await loseFirstCopy(page)
    await withOneCopy(page, true)
    expect(await comeBack(page)).toEqual([])
    await save(page, 10, 2)
    await withOneCopy(page, false)
    await page.reload()
    await page.evaluate(() => freshEyes.open())
    await page.waitForFunction(() => freshEyes.device?.state().recovered)
    const expected = ['symptom-11', 'symptom-10', 'symptom-2', 'symptom-1', 'symptom-0']
    await expect.poll(() => shownOn(page)).toEqual(expected)
    expect(await comeBack(page)).toEqual(expected)
  })
})

describe('the second copy', () => {
  it('catches up when it missed something', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    await withOneCopy(page, true)
    await comeBack(page)
    await save(page, 3, 3)
    await withOneCopy(page, false)
    await comeBack(page)
    expect(await save(page, 6)).toEqual({ saved: true })
    await loseFirstCopy(page)
    expect(await comeBack(page)).toHaveLength(7)
  })

  it('is made again when the browser loses it', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    await page.evaluate(() => freshEyes.device?.close())
    await page.evaluate(deleteBuckets)
    await comeBack(page)
    expect(await save(page, 3)).toEqual({ saved: true })
    await loseFirstCopy(page)
    expect(await comeBack(page)).toHaveLength(4)
  })

  it('goes with everything else when everything is erased', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    expect(await page.evaluate(() => freshEyes.device?.eraseEverything())).toEqual({
      erased: true,
      proof: 'listed',
    })
    expect(await page.evaluate(listBuckets)).toEqual([])
    expect(await comeBack(page)).toEqual([])
  })

  it('is made by no browser that has no place for it, and nothing else changes', async () => {
    const { page } = await stage.freshDevice('without second copy')
    await save(page, 0, 3)
    expect(await comeBack(page)).toHaveLength(3)
    expect(await page.evaluate(() => freshEyes.device?.eraseEverything())).toEqual({
      erased: true,
      proof: 'listed',
    })
  })
})

const stateOf = (page: Page) => page.evaluate(() => freshEyes.device?.state())
const shownOn = (page: Page) =>
  page.evaluate(() => freshEyes.device?.state().changes.map(({ entry }) => entry))

/** What Chromium does to a database that it finds corrupt. */
async function loseFirstCopy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    freshEyes.device?.close()
    await new Promise((resolve) => (indexedDB.deleteDatabase('fresh-eyes').onsuccess = resolve))
  })
}

/** From the next load on, this tab has no second place to keep things in, or has one again. */
async function withOneCopy(page: Page, oneCopy: boolean): Promise<void> {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('one-copy') !== 'yes') return
    Object.defineProperty(Navigator.prototype, 'storageBuckets', { value: undefined })
  })
  await page.evaluate((oneCopy) => sessionStorage.setItem('one-copy', oneCopy ? 'yes' : 'no'), oneCopy)
}

interface WithBuckets {
  storageBuckets: { keys(): Promise<string[]>; delete(name: string): Promise<void> }
}

function listBuckets(): Promise<string[]> {
  return (navigator as unknown as WithBuckets).storageBuckets.keys()
}

async function deleteBuckets(): Promise<void> {
  const { storageBuckets } = navigator as unknown as WithBuckets
  for (const name of await storageBuckets.keys()) await storageBuckets.delete(name)
}
