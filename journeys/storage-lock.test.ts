import type { BrowserContext, Page } from 'playwright-core'
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

const passphrase = 'four pink geese'

describe('a lock', () => {
  it('opens with its words and with no others, and everything is there', async () => {
    const { page } = await locked(await stage.freshDevice(), 30)
    expect(await comeBack(page)).toBe('locked')
    expect(await open(page, 'four pink geesE')).toBe('wrong-passphrase')
    expect(await open(page)).toBe('opened')
    expect(await entriesOn(page)).toHaveLength(30)
    expect(await save(page, 30, 2)).toEqual({ saved: true })
    await page.reload()
    expect(await open(page)).toBe('opened')
    expect(await entriesOn(page)).toHaveLength(32)
  })

  it('leaves no key on the disk that opens without the words, and an older Fresh Eyes is told to update', async () => {
    const { page } = await locked(await stage.freshDevice())
    const [record] = (await page.evaluate(async () =>
      ((await freshEyes.raw('meta')) as { caseKey?: CryptoKey; format: number }[]).map(
        ({ caseKey, format }) => ({
          hasKey: caseKey !== undefined,
          format,
        }),
      ),
    )) as { hasKey: boolean; format: number }[]
    expect(record).toEqual({ hasKey: false, format: 2 })
  })

  it.each(['no lock', 7, {}, { salt: 'x', rounds: 1, sealedKey: 'y' }])(
    'that is %j is none, and the store is left as it is',
    async (nonsense) => {
      const { page } = await locked(await stage.freshDevice('without second copy'))
      await page.evaluate(
        (nonsense) => freshEyes.rawWrite('meta', (record: object) => ({ ...record, lock: nonsense })),
        nonsense,
      )
      expect(await comeBack(page)).toBe('foreign')
    },
  )

  it('is taken off by someone who knows its words, and by nobody else', async () => {
    const { page } = await locked(await stage.freshDevice())
    expect(await page.evaluate(() => freshEyes.device?.removeLock('guess'))).toEqual({
      refused: 'wrong-passphrase',
    })
    expect(await page.evaluate((words) => freshEyes.device?.removeLock(words), passphrase)).toEqual({
      unlocked: true,
    })
    expect(await comeBack(page)).toHaveLength(3)
    expect(await save(page, 3)).toEqual({ saved: true })
  })

  it('is not set while something lies aside for undo, which it would lose', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const old = await page.evaluate(() => freshEyes.backup(1))
    await page.evaluate(({ bytes, words }) => freshEyes.tryBackup(bytes, words), old)
    await page.evaluate(() => freshEyes.lastTried?.replace())
    expect(await setLock(page)).toEqual({ refused: 'not-clean' })
    expect(await comeBack(page)).toHaveLength(3)
    await page.evaluate(() => freshEyes.device?.letGoOfEarlier())
    expect(await setLock(page)).toEqual({ locked: true })
  })

  it('lets a backup be made and put back', async () => {
    const { page } = await locked(await stage.freshDevice())
    const made = await page.evaluate(() => freshEyes.backup(1))
    await save(page, 10, 2)
    await page.evaluate(({ bytes, words }) => freshEyes.tryBackup(bytes, words), made)
    expect(await page.evaluate(() => freshEyes.lastTried?.merge())).toEqual({ restored: { changes: 5 } })
    await page.reload()
    expect(await open(page)).toBe('opened')
    expect(await entriesOn(page)).toHaveLength(5)
  })

  it('goes with everything else when everything is erased', async () => {
    const { page } = await locked(await stage.freshDevice())
    await page.evaluate(() => freshEyes.device?.eraseEverything())
    expect(await comeBack(page)).toEqual([])
  })
})

describe('another tab', () => {
  it('shows nothing more once a lock is set, writes nothing, and puts nothing aside', async () => {
    const device = await stage.freshDevice()
    await save(device.page, 0, 3)
    const other = await stage.anotherTab(device.context)
    expect(await entriesOn(other)).toHaveLength(3)
    await setLock(device.page)
    await other.waitForFunction(() => freshEyes.device?.state().writing === 'locked')
    expect(await other.evaluate(() => freshEyes.device?.state().changes.length)).toBe(0)
    expect(await save(other, 9)).toEqual({ saved: false, because: 'locked' })
    await device.page.reload()
    expect(await open(device.page)).toBe('opened')
    expect(await entriesOn(device.page)).toHaveLength(3)
  })

  it('that never heard of the lock cannot write with the old key, nor take what it cannot read for damaged', async () => {
    const device = await stage.freshDevice()
    await save(device.page, 0, 3)
    const other = await stage.anotherTab(device.context)
    await device.page.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined))
    await setLock(device.page)
    expect(await save(other, 9)).toEqual({ saved: false, because: 'closed' })
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await device.page.reload()
    expect(await open(device.page)).toBe('opened')
    expect(await entriesOn(device.page)).toHaveLength(3)
    expect(await device.page.evaluate(async () => (await freshEyes.raw('aside')).length)).toBe(0)
  })
})

describe('when the browser loses the first copy of a locked record', () => {
  it('nobody begins anew beside it: the words bring everything back, and the lock with it', async () => {
    const { page } = await locked(await stage.freshDevice())
    await loseFirstCopy(page)
    expect(await comeBack(page)).toBe('locked')
    expect(await open(page, 'a guess')).toBe('wrong-passphrase')
    expect(await open(page)).toBe('opened')
    expect(await entriesOn(page)).toHaveLength(3)
    expect(await page.evaluate(() => freshEyes.device?.state())).toMatchObject({
      recovered: true,
      hasLock: true,
    })
    await loseFirstCopy(page)
    expect(await comeBack(page)).toBe('locked')
    expect(await open(page)).toBe('opened')
    expect(await entriesOn(page)).toHaveLength(3)
  })

  it('a browser with one copy only keeps the lock too', async () => {
    const { page } = await locked(await stage.freshDevice('without second copy'))
    expect(await comeBack(page)).toBe('locked')
    expect(await open(page)).toBe('opened')
    expect(await entriesOn(page)).toHaveLength(3)
  })
})

async function locked(device: { context: BrowserContext; page: Page }, changes = 3) {
  await save(device.page, 0, changes)
  expect(await setLock(device.page)).toEqual({ locked: true })
  return device
}

function setLock(page: Page) {
  return page.evaluate((words) => freshEyes.device?.setLock(words), passphrase)
}

function open(page: Page, words = passphrase): Promise<string> {
  return page.evaluate((passphrase) => freshEyes.open({ passphrase }), words)
}

async function loseFirstCopy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    freshEyes.device?.close()
    await new Promise((resolve) => (indexedDB.deleteDatabase('fresh-eyes').onsuccess = resolve))
  })
}
