import type { Page } from 'playwright-core'
import { openBackup } from '@fresh-eyes/vault/backup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeChange } from './pages/storage/make-change.ts'
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

describe('a backup', () => {
  it('is a standard file with everything in it, made in a worker and opened again to be sure', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 5)
    const made = await page.evaluate(() => freshEyes.backup(12))
    expect(made.progress).toEqual(['reading', 'locking', 'checking'])
    expect(made.fileName).toMatch(/^fresh-eyes-backup-\d{4}-\d{2}-\d{2}\.age$/)
    expect(made.words.split(' ')).toHaveLength(7)
    const opened = await openBackup(new Uint8Array(made.bytes), made.words)
    expect(opened).toMatchObject({ opened: { format: 'fresh-eyes-case-file', version: 2 } })
    const { changes } = (opened as unknown as { opened: { changes: { entry: string }[] } }).opened
    expect(changes.map(({ entry }) => entry)).toEqual([0, 1, 2, 3, 4].map((n) => `symptom-${n}`))
  })

  it('leaves the page free to answer while the lock does its work', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 5)
    const { longestGap, took } = await page.evaluate(() =>
      freshEyes.longestGapDuring(() => freshEyes.backup(16)),
    )
    console.log(
      `Backup at 16: ${Math.round(took)} ms; longest silence of the page ${Math.round(longestGap)} ms`,
    )
    expect(longestGap).toBeLessThan(took / 3)
  })

  it('counts only when the person says that they have kept it, and then grows older by the day', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 5)
    expect(await stateOf(page)).toMatchObject({ backup: { age: 'never', changesSince: 5 } })
    await page.evaluate(() => freshEyes.backup(1))
    expect(await stateOf(page)).toMatchObject({ backup: { age: 'never', changesSince: 5 } })
    await page.evaluate(async () => (await freshEyes.lastBackup?.markKept()) !== undefined)
    expect(await stateOf(page)).toMatchObject({ backup: { age: 0, changesSince: 0 } })
    await save(page, 5, 2)
    await page.reload()
    await page.evaluate(() => freshEyes.open({ now: () => new Date(Date.now() + 9 * 86_400_000) }))
    expect(await stateOf(page)).toMatchObject({ backup: { age: 9, changesSince: 2 } })
  })

  it('can be stopped, and nothing is different then', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 5)
    const stopped = await page.evaluate(async () => {
      const job = freshEyes.device?.makeBackup({ workFactor: 20 })
      setTimeout(() => job?.cancel(), 300)
      return job?.result
    })
    expect(stopped).toEqual({ refused: 'cancelled' })
    expect(await stateOf(page)).toMatchObject({ writing: 'open', backup: { age: 'never' } })
  })

  it('says when the browser starts no worker for it', async () => {
    const { page } = await stage.freshDevice()
    const refused = await page.evaluate(() => {
      Object.defineProperty(globalThis, 'Worker', {
        value: function () {
          throw new TypeError('The policy of this page starts no workers.')
        },
      })
      return freshEyes.device?.makeBackup().result
    })
    expect(refused).toEqual({ refused: 'worker-failed' })
  })

  it('is not made of a disk that holds less than the page shows', async () => {
    const { context, page } = await stage.freshDevice()
    await save(page, 0, 5)
    const other = await stage.anotherTab(context, 'closed')
    await other.evaluate(() => freshEyes.rawClear('journal'))
    expect(await page.evaluate(() => freshEyes.backup(1).catch(String))).toContain('not-complete')
  })
})

describe('a restore', () => {
  it('brings everything back after the browser threw all of it away', async () => {
    const { context, page } = await stage.freshDevice()
    await page.evaluate(() => freshEyes.device?.save(freshEyes.many(300)))
    await save(page, 300, 3)
    const before = await entriesOn(page)
    const made = await page.evaluate(() => freshEyes.backup(10))
    const origin = new URL(stage.address).origin
    const browser = await context.newCDPSession(page)
    await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    expect(await comeBack(page)).toEqual([])
    const tried = await tryBackup(page, made)
    expect(tried).toEqual({
      backup: { changes: 303, entries: 303, newest: expect.any(String) },
      here: { changes: 0, entries: 0, newest: 'none' },
      onlyHere: 0,
      onlyInBackup: 303,
      owner: 'nothing-here',
    })
    expect(await page.evaluate(() => freshEyes.lastTried?.merge())).toEqual({ restored: { changes: 303 } })
    expect(await entriesOn(page)).toEqual(before)
    expect(await comeBack(page)).toEqual(before)
    expect(await save(page, 2000)).toEqual({ saved: true })
  })

  it('shows an old backup for what it is, and merging it loses nothing', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const old = await page.evaluate(() => freshEyes.backup(1))
    await save(page, 1440 * 30, 4)
    const tried = await tryBackup(page, old)
    expect(tried).toMatchObject({
      backup: { changes: 3, newest: '2024-01-01' },
      here: { changes: 7, newest: '2024-01-31' },
      onlyHere: 4,
      onlyInBackup: 0,
      owner: 'same',
    })
    expect(await entriesOn(page)).toHaveLength(7)
    expect(await page.evaluate(() => freshEyes.lastTried?.merge())).toEqual({ restored: { changes: 7 } })
    expect(await entriesOn(page)).toHaveLength(7)
    expect(await page.evaluate(() => freshEyes.lastTried?.merge())).toEqual({ refused: 'cancelled' })
    expect(await page.evaluate(() => freshEyes.device?.undoRestore())).toEqual({ undone: true })
    expect(await entriesOn(page)).toHaveLength(7)
  })

  it('keeps what another tab writes between the look and the decision', async () => {
    const { context, page } = await stage.freshDevice()
    await save(page, 0, 3)
    const old = await page.evaluate(() => freshEyes.backup(1))
    await tryBackup(page, old)
    const other = await stage.anotherTab(context)
    await save(other, 50)
    expect(await page.evaluate(() => freshEyes.lastTried?.merge())).toEqual({ restored: { changes: 4 } })
    for (const tab of [page, other]) {
      await tab.waitForFunction(() => freshEyes.device?.state().canUndoRestore)
      expect(await entriesOn(tab)).toHaveLength(4)
    }
    await save(other, 51)
    expect(await comeBack(page)).toHaveLength(5)
  })

  it('can put the backup in the place of what is here, undo that, and undo the undoing', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const old = await page.evaluate(() => freshEyes.backup(1))
    await save(page, 10, 2)
    await tryBackup(page, old)
    expect(await page.evaluate(() => freshEyes.lastTried?.replace())).toEqual({ restored: { changes: 3 } })
    expect(await comeBack(page)).toHaveLength(3)
    expect(await page.evaluate(() => freshEyes.device?.undoRestore())).toEqual({ undone: true })
    expect(await comeBack(page)).toHaveLength(5)
    expect(await page.evaluate(() => freshEyes.device?.undoRestore())).toEqual({ undone: true })
    expect(await entriesOn(page)).toHaveLength(3)
    expect(await page.evaluate(() => freshEyes.device?.letGoOfEarlier())).toEqual({ gone: true })
    expect(await stateOf(page)).toMatchObject({ canUndoRestore: false })
    expect(await page.evaluate(() => freshEyes.device?.undoRestore())).toEqual({ refused: 'nothing-kept' })
    expect(await page.evaluate(async () => (await freshEyes.raw('journal')).length)).toBe(0)
    expect(await comeBack(page)).toHaveLength(3)
  })

  it('says when the backup is the record of somebody else', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const theirs = await page.evaluate(() => freshEyes.backup(1))
    const { page: mine } = await stage.freshDevice()
    await save(mine, 500, 2)
    expect(await tryBackup(mine, theirs)).toMatchObject({ owner: 'other', onlyHere: 2, onlyInBackup: 3 })
  })

  it.each([
    ['wrong words', 'wrong-passphrase'],
    ['a slip in one word', 'wrong-passphrase'],
    ['a damaged file', 'damaged'],
    ['another kind of file', 'not-an-age-file'],
    ['an empty file', 'not-an-age-file'],
  ])('changes nothing when it is refused: %s', async (what, because) => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const made = await page.evaluate(() => freshEyes.backup(1))
    if (what === 'wrong words') made.words = made.words.split(' ').toReversed().join(' ')
    if (what === 'a slip in one word') made.words = made.words.replace(/\w+$/, 'abuot')
    if (what === 'a damaged file') made.bytes.splice(-20, 1, ((made.bytes.at(-20) ?? 0) + 1) % 256)
    if (what === 'another kind of file') made.bytes = [...Buffer.from('%PDF-1.7')]
    if (what === 'an empty file') made.bytes = []
    expect(await tryBackup(page, made)).toMatchObject({
      refused: because,
      unknownWords: what === 'a slip in one word' ? ['abuot'] : [],
    })
    expect(await comeBack(page)).toHaveLength(3)
  })

  it.each([
    ['no owner', { changes: [] }],
    ['an owner as long as a book', { owner: 'x'.repeat(70_000), changes: [] }],
    ['changes that are no list', { owner: 'amina', changes: {} }],
    ['one change that is none', { owner: 'amina', changes: [{ entry: 'concern-1' }] }],
    [
      'one change whose words are not words',
      { owner: 'amina', changes: [{ ...makeChange(1), set: { words: {} } }] },
    ],
  ])('changes nothing when the file holds no whole case file: %s', async (_what, inside) => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const { sealBackup } = await import('@fresh-eyes/vault/backup')
    const words = 'ocean ladder maple puzzle tiger zebra velvet'
    const caseFile = { format: 'fresh-eyes-case-file' as const, version: 2, ...inside }
    const bytes = [...(await sealBackup(caseFile, { passphrase: words, workFactor: 1 }))]
    expect(await tryBackup(page, { bytes, words })).toMatchObject({ refused: 'not-a-case-file' })
    expect(await comeBack(page)).toHaveLength(3)
  })

  it('can be stopped while it unlocks, and nothing is different then', async () => {
    const { page } = await stage.freshDevice()
    await save(page, 0, 3)
    const made = await page.evaluate(() => freshEyes.backup(16))
    const stopped = await page.evaluate(async ({ bytes, words }) => {
      const job = freshEyes.device?.tryRestore(new Blob([new Uint8Array(bytes)]), words)
      setTimeout(() => job?.cancel(), 100)
      return job?.result
    }, made)
    expect(stopped).toEqual({ refused: 'cancelled' })
    expect(await comeBack(page)).toHaveLength(3)
  })
})

function tryBackup(page: Page, made: { bytes: number[]; words: string }) {
  return page.evaluate(({ bytes, words }) => freshEyes.tryBackup(bytes, words), made)
}
