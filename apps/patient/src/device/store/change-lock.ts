import {
  createCaseKey,
  createLockedCaseKey,
  sealingKey,
  sealRecord,
  type CaseKey,
  type LockKey,
  type LockSettings,
} from '@fresh-eyes/vault'
import { createChangeList } from '../change-list.ts'
import { readWhole } from './read-store.ts'
import { sealChunks } from './seal-chunks.ts'
import { STORE_FORMAT, UNLOCKED_FORMAT, type Lock, type StoreRecord } from './schema.ts'
import { countAside } from './set-aside.ts'
import { keysOf, placeOfCheck, type Store } from './store.ts'
import { hasSameChunks, stepTo, writeIf, type Step, type Written } from './write-if.ts'

/** A lock to set: what its passphrase made, and what it was made with. */
export interface NewLock {
  lockKey: LockKey
  settings: LockSettings
}

/**
 * Sets a lock on a store, or takes it off. The old key lies on the disk, so a lock needs a new one: the whole record is sealed
 * again, and the old seals, the old key and the new lock change places in one transaction. Stopped at any moment, the store is
 * as it was or as it will be.
 * - `not-clean`: records lie aside, or something is kept from before a restore; the new key would not open those
 */
export async function changeLock(
  store: Store,
  lock: NewLock | undefined,
  step?: Step,
): Promise<Written | 'not-clean'> {
  const here = await readWhole(store)
  if ('refused' in here) return here.refused === 'foreign' ? 'closed' : here.refused
  const { contents, readTo } = here
  if (contents.newer) return 'newer-format'
  const { epoch, device, current, kept, nextGeneration, nextChunk } = store.record
  if (contents.unreadable.length > 0 || kept.length > 0 || (await countAside(store)) > 0) return 'not-clean'
  const { caseKey, next } = await newKey(lock)
  const keys = await keysOf(caseKey, epoch + 1)
  const fresh = { number: nextGeneration, owner: current.owner }
  const list = createChangeList()
  list.add(contents.changes)
  const chunks = await sealChunks({ ...store, keys }, fresh, list.all().toReversed())
  const check = await checkOf(caseKey, epoch + 1, device)
  const written = await writeIf(
    store,
    ['meta', 'journal', 'chunks'],
    hasSameChunks,
    async (transaction, found) => {
      const journal = transaction.objectStore('journal')
      const later = await journal.getAllKeys(IDBKeyRange.lowerBound(readTo.journal, true))
      if (later.length > 0 || found.current.number !== readTo.generation) return 'changed-meanwhile'
      const all = transaction.objectStore('chunks')
      return {
        asks: [() => journal.clear(), () => all.clear(), ...chunks.map((chunk) => () => all.add(chunk))],
        next: {
          ...next,
          epoch: epoch + 1,
          check,
          current: fresh,
          nextGeneration: nextGeneration + 1,
          nextChunk: nextChunk + chunks.length,
          ...stepTo(found, step),
        },
      }
    },
  )
  if (written === 'saved') store.keys = keys
  return written
}

async function newKey(
  lock: NewLock | undefined,
): Promise<{ caseKey: CaseKey; next: Pick<StoreRecord, 'format' | 'caseKey' | 'lock'> }> {
  if (lock === undefined) {
    const caseKey = await createCaseKey()
    return { caseKey, next: { format: UNLOCKED_FORMAT, caseKey, lock: undefined } }
  }
  const { caseKey, sealedKey } = await createLockedCaseKey(lock.lockKey)
  const closed: Lock = { ...lock.settings, sealedKey }
  // An older Fresh Eyes must not take a store without a key for something foreign.
  return { caseKey, next: { format: STORE_FORMAT, caseKey: undefined, lock: closed } }
}

async function checkOf(caseKey: CaseKey, epoch: number, device: string) {
  return sealRecord(await sealingKey(caseKey, 'check', epoch), placeOfCheck(device), 'fresh-eyes')
}
