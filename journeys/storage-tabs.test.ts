import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeBack, entriesOn, save, setStage, type StorageStage } from './pages/storage-story.ts'

let stage: StorageStage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(async () => {
  await stage.close()
  expect(stage.troubles).toEqual([])
})

describe('two tabs of one device', () => {
  it('never write over each other, and each shows what the other wrote', async () => {
    const { one, other } = await twoTabs({ foldAbove: 20, chunk: 20 })
    await Promise.all([saveOneByOne(one, 0, 120), saveOneByOne(other, 1000, 120)])
    const all = [...numbered(1000, 120), ...numbered(0, 120)]
    for (const tab of [one, other]) {
      await tab.waitForFunction(() => freshEyes.device?.state().changes.length === 240)
      expect(await entriesOn(tab)).toEqual(all)
    }
    const onDisk = await one.evaluate(diskEntries)
    expect(onDisk.toSorted()).toEqual(all.toSorted())
    expect(await one.evaluate(async () => (await freshEyes.raw('chunks')).length)).toBeGreaterThan(5)
    expect(await comeBack(other)).toEqual(all)
  })

  it('tell each other at once, so that no screen is stale', async () => {
    const { one, other } = await twoTabs()
    await save(one, 0)
    await other.waitForFunction(() => freshEyes.device?.state().changes.length === 1)
  })

  it('catch up when the person comes back, even if the news never came', async () => {
    const { one, other } = await twoTabs()
    await other.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined))
    await save(other, 0, 2)
    await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await one.waitForFunction(() => freshEyes.device?.state().changes.length === 2)
  })

  it('have names of their own for what they write', async () => {
    const { one, other } = await twoTabs()
    const name = (page: Page) => page.evaluate(() => freshEyes.device?.name ?? '')
    const [first, second] = [await name(one), await name(other)]
    expect(first).not.toBe(second)
    expect(first.split('.')[0]).toBe(second.split('.')[0])
  })

  it('both open when both are first on a new device', async () => {
    const { context, page: one } = await stage.freshDevice('closed')
    const other = await stage.anotherTab(context, 'closed')
    expect(await Promise.all([one, other].map((tab) => tab.evaluate(() => freshEyes.open())))).toEqual([
      'opened',
      'opened',
    ])
    await Promise.all([save(one, 0), save(other, 1)])
    expect(await comeBack(one)).toEqual(['symptom-1', 'symptom-0'])
    expect(await one.evaluate(async () => (await freshEyes.raw('meta')).length)).toBe(1)
  })
})

describe('erasing everything on a shared computer', () => {
  it('leaves no database, and no record on any screen', async () => {
    const { one, other } = await twoTabs()
    await save(one, 0, 3)
    await other.waitForFunction(() => freshEyes.device?.state().changes.length === 3)
    await one.evaluate(() => sessionStorage.setItem('answer', 'yes'))
    expect(await one.evaluate(() => freshEyes.device?.eraseEverything())).toEqual({
      erased: true,
      proof: 'listed',
    })
    expect(await one.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    expect(await one.evaluate(() => sessionStorage.length)).toBe(0)
    for (const tab of [one, other]) {
      await tab.waitForFunction(() => freshEyes.device?.state().writing === 'erased')
      expect(await tab.evaluate(() => freshEyes.device?.state().changes.length)).toBe(0)
      expect(await save(tab, 9)).toEqual({ saved: false, because: 'erased' })
    }
    expect(await comeBack(other)).toEqual([])
  })

  it('says when another program holds on to it, and works once that lets go', async () => {
    const { one, other } = await twoTabs()
    await save(one, 0)
    await other.evaluate(() =>
      new Promise((resolve) => (indexedDB.open('fresh-eyes').onsuccess = resolve)).then(() => 0),
    )
    expect(await one.evaluate(() => freshEyes.device?.eraseEverything())).toEqual({ refused: 'held' })
    await other.close()
    expect(await one.evaluate(() => freshEyes.device?.eraseEverything())).toEqual({
      erased: true,
      proof: 'listed',
    })
  })
})

describe('when a tab with a later Fresh Eyes needs the store', () => {
  it('the old tab lets go and says that it can no longer save', async () => {
    const { one, other } = await twoTabs()
    await save(one, 0)
    await other.evaluate(() => freshEyes.device?.close())
    await other.evaluate(() =>
      new Promise((resolve) => (indexedDB.open('fresh-eyes', 2).onsuccess = resolve)).then(() => 0),
    )
    await one.waitForFunction(() => freshEyes.device?.state().writing === 'closed')
    expect(await save(one, 1)).toEqual({ saved: false, because: 'closed' })
    expect(await entriesOn(one)).toEqual(['symptom-0'])
  })
})

async function twoTabs(sizes?: { foldAbove: number; chunk: number }): Promise<{ one: Page; other: Page }> {
  const { context, page: one } = await stage.freshDevice('closed')
  const other = await stage.anotherTab(context, 'closed')
  for (const tab of [one, other])
    await tab.evaluate((settings) => freshEyes.open(settings), sizes ? { sizes } : {})
  return { one, other }
}

function saveOneByOne(page: Page, from: number, count: number): Promise<void> {
  return page.evaluate(
    async ({ from, count }) => {
      for (const change of freshEyes.many(count, from)) {
        const saved = await freshEyes.device?.save([change])
        if (!saved?.saved) throw new Error(`${change.entry} was not saved: ${saved?.because}`)
      }
    },
    { from, count },
  )
}

async function diskEntries(): Promise<string[]> {
  const found = await freshEyes.openBothCopies()
  if ('refused' in found) throw new Error(found.refused)
  const whole = await freshEyes.wholeStore(found.opened.first)
  found.opened.first.database.close()
  return typeof whole === 'string' ? [whole] : whole.entries
}

function numbered(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `symptom-${from + count - 1 - n}`)
}
