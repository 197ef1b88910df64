import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeBack, entriesOn, save, setStage, type StorageStage } from './pages/storage-story.ts'

let stage: StorageStage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(async () => {
  await stage.close()
  expect(stage.troubles).toEqual([])
})

it('keeps what it acknowledged and shows it newest first', async () => {
  const { page } = await stage.freshDevice()
  expect(await save(page, 0, 3)).toEqual({ saved: true })
  expect(await comeBack(page)).toEqual(['symptom-2', 'symptom-1', 'symptom-0'])
})

it('keeps nothing readable on the disk', async () => {
  const { page } = await stage.freshDevice()
  await save(page, 0, 3)
  const onDisk = await page.evaluate(async () => {
    const records = await freshEyes.raw('journal')
    return records.map((record) =>
      new TextDecoder('latin1').decode((record as { sealed: Uint8Array }).sealed),
    )
  })
  expect(onDisk).toHaveLength(3)
  for (const bytes of onDisk) expect(bytes).not.toMatch(/Breathless|symptom/)
})

it('keeps a key that no script can read out', async () => {
  const { page } = await stage.freshDevice()
  const exported = await page.evaluate(async () => {
    const [record] = (await freshEyes.raw('meta')) as { caseKey: CryptoKey }[]
    const key = record?.caseKey
    return (
      key?.extractable === false && crypto.subtle.exportKey('raw', key).then(String, (error) => error.name)
    )
  })
  expect(exported).toMatch(/^(InvalidAccess|NotSupported)Error$/)
})

it('keeps a change once, however often it is saved', async () => {
  const { page } = await stage.freshDevice()
  for (let time = 0; time < 3; time++) await save(page, 0, 2)
  expect(await entriesOn(page)).toEqual(['symptom-1', 'symptom-0'])
  expect(await comeBack(page)).toEqual(['symptom-1', 'symptom-0'])
})

it('keeps both of two changes that two tabs wrote in the same millisecond under one name', async () => {
  const { page } = await stage.freshDevice()
  await page.evaluate(async () => {
    const change = freshEyes.made(1)
    await freshEyes.device?.save([change, { ...change, set: { words: 'Something else.' } }])
  })
  expect(await comeBack(page)).toEqual(['symptom-1', 'symptom-1'])
})

it('folds a long journal into chunks, and shows the same afterwards', async () => {
  const { page } = await stage.freshDevice('closed')
  await page.evaluate(() => freshEyes.open({ sizes: { foldAbove: 10, chunk: 10 } }))
  for (let n = 0; n < 35; n += 5) await save(page, n, 5)
  const inJournal = () => page.evaluate(async () => (await freshEyes.raw('journal')).length)
  await expect.poll(inJournal, { timeout: 10_000 }).toBeLessThanOrEqual(10)
  expect(await page.evaluate(async () => (await freshEyes.raw('chunks')).length)).toBeGreaterThanOrEqual(3)
  const all = Array.from({ length: 35 }, (_, n) => `symptom-${34 - n}`)
  expect(await entriesOn(page)).toEqual(all)
  expect(await comeBack(page)).toEqual(all)
})

it.each([
  [true, 'granted'],
  [false, 'refused'],
  [undefined, 'not-offered'],
])(
  'asks the browser once, after the first save, to keep the storage, and passes on its answer: %s',
  async (answer, said) => {
    const { context, page } = await stage.freshDevice('closed')
    await context.addInitScript((answer) => {
      Object.assign(globalThis, { asked: 0 })
      const persist = async () => {
        Object.assign(globalThis, { asked: Number(Reflect.get(globalThis, 'asked')) + 1 })
        return answer
      }
      Object.defineProperty(navigator.storage, 'persist', {
        value: answer === undefined ? undefined : persist,
      })
      Object.defineProperty(navigator.storage, 'persisted', { value: async () => false })
    }, answer)
    await comeBack(page)
    const state = () => page.evaluate(() => freshEyes.device?.state().persistence)
    expect(await state()).toBe('not-asked')
    await save(page, 0)
    await page.waitForFunction(() => freshEyes.device?.state().persistence !== 'not-asked')
    expect(await state()).toBe(said)
    await save(page, 1)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'asked') as number)).toBe(
      answer === undefined ? 0 : 1,
    )
  },
)

it('knows today where the person is, and another day only when the page gives one', async () => {
  const context = await stage.browser.newContext({ timezoneId: 'Pacific/Auckland' })
  const page = await stage.anotherTab(context)
  const days = await page.evaluate(async () => {
    const now = () => new Date('2026-11-27T20:00:00Z')
    await freshEyes.open({ now })
    const plain = freshEyes.device?.today()
    await freshEyes.open({ now, today: () => '2026-03-29' })
    return [plain, freshEyes.device?.today()]
  })
  expect(days).toEqual(['2026-11-28', '2026-03-29'])
})

it('refuses what is no change, so that every backup can be restored', async () => {
  const { page } = await stage.freshDevice()
  const saved = await page.evaluate(() =>
    freshEyes.device?.save([freshEyes.made(1), { ...freshEyes.made(2), set: { words: 7 } } as never]),
  )
  expect(saved).toEqual({ saved: false, because: 'not-a-change' })
  expect(await comeBack(page)).toEqual([])
})
