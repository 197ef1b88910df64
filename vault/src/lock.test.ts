import { describe, expect, it } from 'vitest'
import {
  createLockedCaseKey,
  lockKeyFrom,
  LOCK_ROUNDS,
  newLockSettings,
  openLockedCaseKey,
  openSealed,
  sealingKey,
  sealRecord,
  secureRandom,
} from './index.ts'

const quick = newLockSettings(secureRandom, 1000)
const place = { owner: 'amina', index: '1' }

describe('a locked case key', () => {
  it('opens what it sealed before it was locked away, with the same passphrase', async () => {
    const lock = await lockKeyFrom('four pink geese', quick)
    const { caseKey, sealedKey } = await createLockedCaseKey(lock)
    const sealed = await sealRecord(await sealingKey(caseKey, 'journal', 1), place, 'words')
    const again = await openLockedCaseKey(await lockKeyFrom('four pink geese', quick), sealedKey)
    if (!again) throw new Error('It did not open.')
    expect(await openSealed(await sealingKey(again, 'journal', 1), place, sealed)).toEqual({
      opened: 'words',
    })
  })

  it('does not open with another passphrase, another salt or other rounds', async () => {
    const { sealedKey } = await createLockedCaseKey(await lockKeyFrom('four pink geese', quick))
    const others = [
      lockKeyFrom('four pink geesE', quick),
      lockKeyFrom('four pink geese', newLockSettings(secureRandom, 1000)),
      lockKeyFrom('four pink geese', { ...quick, rounds: 1001 }),
    ]
    for (const other of others) expect(await openLockedCaseKey(await other, sealedKey)).toBeUndefined()
  })

  it('does not open when any byte of it was changed, or some of it is missing', async () => {
    const lock = await lockKeyFrom('four pink geese', quick)
    const { sealedKey } = await createLockedCaseKey(lock)
    for (let at = 0; at < sealedKey.length; at++) {
      const spoiled = sealedKey.slice()
      spoiled[at] = (spoiled[at] ?? 0) ^ 1
      expect(await openLockedCaseKey(lock, spoiled)).toBeUndefined()
      expect(await openLockedCaseKey(lock, sealedKey.slice(0, at))).toBeUndefined()
    }
  })

  it('takes letters that look the same for the same, however the keyboard wrote them', async () => {
    const { sealedKey } = await createLockedCaseKey(await lockKeyFrom('caf\u00e9 1', quick))
    expect(await openLockedCaseKey(await lockKeyFrom('cafe\u0301 1', quick), sealedKey)).toBeDefined()
  })

  it('stirs as often as it should, with a salt of its own each time', () => {
    expect(newLockSettings().rounds).toBe(LOCK_ROUNDS)
    expect(newLockSettings().salt).not.toEqual(newLockSettings().salt)
  })

  it('cannot be read out of the browser', async () => {
    const lock = await lockKeyFrom('four pink geese', quick)
    const { caseKey } = await createLockedCaseKey(lock)
    expect([lock.extractable, caseKey.extractable]).toEqual([false, false])
  })
})
