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

const stateOf = (page: Page) => page.evaluate(() => freshEyes.device?.state())

describe('when there is no room left', () => {
  it('says so, keeps nothing half-written, and saves again when there is room', async () => {
    const { context, page } = await stage.freshDevice('closed')
    const quota = await context.newCDPSession(page)
    const origin = new URL(stage.address).origin
    await quota.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 })
    await page.evaluate(() => freshEyes.open())
    expect(await save(page, 0, 2)).toEqual({ saved: true })
    const tooMuch = await page.evaluate(() => {
      const long = { words: 'It hurts, and nobody looks. '.repeat(30_000) }
      const changes = [freshEyes.made(2), { ...freshEyes.made(3), set: long }, freshEyes.made(4)]
      return freshEyes.device?.save(changes)
    })
    expect(tooMuch).toEqual({ saved: false, because: 'no-room' })
    expect(await entriesOn(page)).toEqual(['symptom-1', 'symptom-0'])
    expect(await comeBack(page)).toEqual(['symptom-1', 'symptom-0'])
    await quota.send('Storage.overrideQuotaForOrigin', { origin })
    expect(await save(page, 2, 3)).toEqual({ saved: true })
    expect(await comeBack(page)).toHaveLength(5)
  })
})

describe('when a record is damaged and there is no second copy', () => {
  it('shows the rest and keeps a damaged journal record aside, byte for byte, for ever', async () => {
    const { page } = await stage.freshDevice('without second copy')
    await save(page, 0, 3)
    const damaged = await page.evaluate(flipOneByte, 'journal' as const)
    expect(await comeBack(page)).toEqual(['symptom-1', 'symptom-0'])
    expect(await stateOf(page)).toMatchObject({ aside: 1, writing: 'open' })
    expect(await page.evaluate(sealedBytesAside)).toEqual([damaged])
    expect(await save(page, 3)).toEqual({ saved: true })
    expect(await comeBack(page)).toEqual(['symptom-3', 'symptom-1', 'symptom-0'])
    expect(await stateOf(page)).toMatchObject({ aside: 1 })
    expect(await page.evaluate(sealedBytesAside)).toEqual([damaged])
  })

  it('shows the rest and keeps a damaged chunk aside', async () => {
    const { page } = await stage.freshDevice('without second copy')
    await reopenWithSmallChunks(page)
    await save(page, 0, 30)
    await save(page, 30)
    const damaged = await page.evaluate(flipOneByte, 'chunks' as const)
    const left = await comeBack(page)
    expect(left).toEqual(['symptom-30', ...Array.from({ length: 20 }, (_, n) => `symptom-${19 - n}`)])
    expect(await stateOf(page)).toMatchObject({ aside: 1 })
    expect(await page.evaluate(sealedBytesAside)).toEqual([damaged])
  })

  it('refuses a record that was put in the place of another', async () => {
    const { page } = await stage.freshDevice('without second copy')
    await save(page, 0, 2)
    await page.evaluate(putFirstInPlaceOfLast)
    expect(await comeBack(page)).toEqual(['symptom-0'])
    expect(await stateOf(page)).toMatchObject({ aside: 1 })
  })
})

describe('when a record is damaged and there is a second copy', () => {
  it('mends the journal from it, and keeps the damaged record aside all the same', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const damaged = await page.evaluate(flipOneByte, 'journal' as const)
    for (let visit = 0; visit < 2; visit++) {
      expect(await comeBack(page)).toEqual(['symptom-2', 'symptom-1', 'symptom-0'])
      expect(await stateOf(page)).toMatchObject({ aside: 1, writing: 'open' })
      expect(await page.evaluate(sealedBytesAside)).toEqual([damaged])
    }
  })

  it('mends a chunk from it', async () => {
    const { page } = await stage.freshDevice()
    await reopenWithSmallChunks(page)
    await save(page, 0, 30)
    await save(page, 30)
    await page.evaluate(flipOneByte, 'chunks' as const)
    expect(await comeBack(page)).toHaveLength(31)
    expect(await comeBack(page)).toHaveLength(31)
    expect(await stateOf(page)).toMatchObject({ aside: 1 })
  })

  it('mends a record that was put in the place of another', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 2)
    await page.evaluate(putFirstInPlaceOfLast)
    expect(await comeBack(page)).toEqual(['symptom-1', 'symptom-0'])
  })
})

describe('when what is there is not ours', () => {
  it('leaves a database of another program alone', async () => {
    const { page } = await stage.freshDevice('closed')
    await page.evaluate(makeForeignDatabase)
    expect(await page.evaluate(() => freshEyes.open())).toBe('foreign')
    expect(await page.evaluate(readForeignDatabase)).toBe('somebody’s')
  })

  it('refuses a store whose key is not the one that it was made with, and moves nothing', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 2)
    await page.evaluate(async () => {
      const other = await crypto.subtle.importKey('raw', new Uint8Array(32), 'HKDF', false, [
        'deriveBits',
        'deriveKey',
      ])
      await freshEyes.rawWrite('meta', (record: object) => ({ ...record, caseKey: other }))
    })
    expect(await comeBack(page)).toBe('foreign')
    expect(await page.evaluate(async () => (await freshEyes.raw('journal')).length)).toBe(2)
    expect(await page.evaluate(async () => (await freshEyes.raw('aside')).length)).toBe(0)
  })

  it.each(['no key', 7, null])('refuses a store whose key is %s', async (nonsense) => {
    const { page } = await stage.freshDevice()
    await page.evaluate(
      (nonsense) => freshEyes.rawWrite('meta', (record: object) => ({ ...record, caseKey: nonsense })),
      nonsense,
    )
    expect(await comeBack(page)).toBe('foreign')
  })
})

describe('when a later Fresh Eyes was here', () => {
  it('opens nothing of a later database', async () => {
    const { page } = await stage.freshDevice('closed')
    await page.evaluate(makeLaterDatabase)
    expect(await page.evaluate(() => freshEyes.open())).toBe('newer-format')
  })

  it('opens nothing of a later store, and writes nothing when the store becomes one while it is open', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0)
    await page.evaluate(() => freshEyes.rawWrite('meta', (record: object) => ({ ...record, format: 3 })))
    expect(await save(page, 1)).toEqual({ saved: false, because: 'newer-format' })
    expect(await page.evaluate(async () => (await freshEyes.raw('journal')).length)).toBe(1)
    expect(await comeBack(page)).toBe('newer-format')
  })

  it('shows what it can read beside a later record, leaves that record where it is, and writes nothing', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 2)
    await page.evaluate(() =>
      freshEyes.rawWrite('journal', (record: { sealed: Uint8Array }) => {
        record.sealed[5] = 2
        return record
      }),
    )
    expect(await comeBack(page)).toEqual(['symptom-0'])
    expect(await stateOf(page)).toMatchObject({ writing: 'newer-format', aside: 0 })
    expect(await save(page, 2)).toEqual({ saved: false, because: 'newer-format' })
    expect(await page.evaluate(async () => (await freshEyes.raw('journal')).length)).toBe(2)
  })
})

describe('when the browser gives no storage', () => {
  it.each([
    ['there is none', 'no-storage'],
    ['it may not be touched', 'no-storage'],
    ['it cannot seal', 'no-encryption'],
    ['it is too old', 'browser-too-old'],
  ])('says so: %s', async (what, because) => {
    const { context, page } = await stage.freshDevice('closed')
    await context.addInitScript((what) => {
      const refuse = () => {
        throw new DOMException('Not here.', 'SecurityError')
      }
      if (what === 'there is none') Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
      if (what === 'it may not be touched') IDBFactory.prototype.open = refuse
      if (what === 'it is too old')
        Object.defineProperty(globalThis, 'CompressionStream', { value: undefined })
      if (what === 'it cannot seal') Object.defineProperty(crypto, 'subtle', { value: undefined })
    }, what)
    expect(await comeBack(page)).toBe(because)
  })

  it('says that another tab holds it, and opens when that tab lets go', async () => {
    const { context, page } = await stage.freshDevice()
    await page.evaluate(() => freshEyes.device?.close())
    const stubborn = await stage.anotherTab(context, 'closed')
    await stubborn.evaluate(holdOnAndErase)
    expect(await page.evaluate(() => freshEyes.open())).toBe('blocked')
    await stubborn.close()
    expect(await page.evaluate(() => freshEyes.open())).toBe('opened')
  })

  it('says that the connection was closed when the browser takes the storage away, and begins no new one unasked', async () => {
    const { context, page } = await stage.freshDevice()
    await save(page, 0, 3)
    const browser = await context.newCDPSession(page)
    const origin = new URL(stage.address).origin
    await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await page.waitForFunction(() => freshEyes.device?.state().writing !== 'open')
    expect(await stateOf(page)).toMatchObject({ writing: 'closed' })
    expect(await save(page, 3)).toEqual({ saved: false, because: 'closed' })
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    expect(await entriesOn(page)).toHaveLength(3)
  })
})

async function reopenWithSmallChunks(page: Page): Promise<void> {
  await page.evaluate(() => freshEyes.device?.close())
  await page.evaluate(() => freshEyes.open({ sizes: { foldAbove: 10, chunk: 10 } }))
}

async function putFirstInPlaceOfLast(): Promise<void> {
  const [first] = (await freshEyes.raw('journal')) as { sealed: Uint8Array }[]
  await freshEyes.rawWrite('journal', (record: object) => ({ ...record, sealed: first?.sealed }))
}

async function flipOneByte(store: 'journal' | 'chunks'): Promise<number[]> {
  let damaged: number[] = []
  await freshEyes.rawWrite(store, (record: { sealed: Uint8Array }) => {
    const last = record.sealed.length - 1
    record.sealed[last] = (record.sealed[last] ?? 0) ^ 1
    damaged = [...record.sealed]
    return record
  })
  return damaged
}

async function sealedBytesAside(): Promise<number[][]> {
  const aside = (await freshEyes.raw('aside')) as { record: { sealed: Uint8Array } }[]
  return aside.map(({ record }) => [...record.sealed])
}

function makeForeignDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('fresh-eyes', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('theirs').put('somebody’s', 1)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

function readForeignDatabase(): Promise<unknown> {
  return new Promise((resolve) => {
    const request = indexedDB.open('fresh-eyes')
    request.onsuccess = () => {
      const read = request.result.transaction('theirs').objectStore('theirs').get(1)
      read.onsuccess = () => resolve(read.result)
    }
  })
}

function makeLaterDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('fresh-eyes', 2)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

// A tab of some other program that does not answer when it is asked to let go.
function holdOnAndErase(): Promise<void> {
  return new Promise((resolve) => {
    const held = indexedDB.open('fresh-eyes')
    held.onsuccess = () => {
      indexedDB.deleteDatabase('fresh-eyes').onblocked = () => resolve()
    }
  })
}
