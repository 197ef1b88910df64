import { lockKeyFrom, newLockSettings, openLockedCaseKey, type LockKey } from '@fresh-eyes/vault'
import { changeLock, type NewLock } from './change-lock.ts'
import { tryAgain, type SaveRefusal } from './save-changes.ts'
import type { Store } from './store.ts'
import type { Step, Written } from './write-if.ts'

export type LockRefusal = SaveRefusal | 'not-clean' | 'wrong-passphrase'

/** The lock that a new passphrase makes. Slow on purpose. */
export async function makeLock(passphrase: string, rounds?: number): Promise<NewLock> {
  const settings = newLockSettings(undefined, rounds)
  return { lockKey: await lockKeyFrom(passphrase, settings), settings }
}

/** Whether a passphrase opens the lock of a store. */
export async function opensLock({ record: { lock } }: Store, passphrase: string): Promise<boolean> {
  return (
    lock !== undefined &&
    (await openLockedCaseKey(await lockKeyFrom(passphrase, lock), lock.sealedKey)) !== undefined
  )
}

/** Changes the lock of one store, and tries again while another tab comes between. */
export async function changeLockOf(
  store: Store,
  lock: NewLock | undefined,
  step?: Step,
): Promise<'saved' | LockRefusal> {
  let because: 'not-clean' | undefined
  const written = await tryAgain(async (): Promise<Written> => {
    const changed = await changeLock(store, lock, step)
    because = changed === 'not-clean' ? changed : undefined
    // What cannot be locked now will not be a moment later.
    return changed === 'not-clean' ? 'storage-failed' : changed
  })
  return because ?? written
}

/** Gives one copy the lock that the other has, or takes it off as the other has none. What both say stays the same. */
export async function lockAlike(from: Store, to: Store, lockKey: LockKey | undefined): Promise<boolean> {
  const { lock } = from.record
  if ((lock === undefined) === (to.record.lock === undefined)) return true
  if (lock !== undefined && lockKey === undefined) return false
  const wanted = lock && lockKey ? { lockKey, settings: { salt: lock.salt, rounds: lock.rounds } } : undefined
  const { copyOf } = to.record
  const step = copyOf && { device: copyOf.device, from: 'any' as const, to: copyOf.version }
  return (await changeLockOf(to, wanted, step)) === 'saved'
}
