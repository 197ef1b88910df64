import { validateChange } from '@fresh-eyes/core/casefile'
import { lockKeyFrom, secureRandom } from '@fresh-eyes/vault'
import { backupAge } from './backup-age.ts'
import { workFactorHere } from './backup/work-factor.ts'
import type { Device, DeviceResult, DeviceSettings, DeviceState, Job, Stopped } from './device.ts'
import { foldWhenIdle } from './fold-when-idle.ts'
import { createLiveRecord } from './live-record.ts'
import { currentPersistence, requestPersistence, type Persistence } from './persistence.ts'
import {
  closeBoth,
  letGoInBoth,
  lockBoth,
  noteInBoth,
  openBothCopies,
  readySecond,
  saveInBoth,
  undoInBoth,
  unlockBoth,
  type BothCopies,
} from './store/both-copies.ts'
import { randomName } from './store/create-record.ts'
import { eraseStore } from './store/erase-store.ts'
import { readNotes } from './store/notes.ts'
import { STORE_NAME } from './store/open-store.ts'
import type { Notes } from './store/schema.ts'
import { joinTabs, type News } from './tabs.ts'
import { localDay } from './today.ts'
import { whenSeenAgain } from './when-seen-again.ts'

/**
 * Opens the record on this device: the newest part before it returns, the rest soon after.
 * Makes a new, empty one when there is none.
 */
export async function openDevice(settings: DeviceSettings): Promise<DeviceResult> {
  const { random = secureRandom, storeName = STORE_NAME, sizes } = settings
  // The connection can end before the device is ready to hear of it.
  let hearEnd: (why: Stopped) => void = () => undefined
  const onClosed = (why: Stopped) => hearEnd(why)
  const place = { name: storeName, create: true, onClosed, random, ...(sizes && { sizes }) }
  const asked = await openBothCopies(place)
  const lock = 'refused' in asked ? asked.lock : undefined
  const found =
    lock && settings.passphrase !== undefined
      ? await openBothCopies({ ...place, lockKey: await lockKeyFrom(settings.passphrase, lock) })
      : asked
  if ('refused' in found) return { refused: found.refused }
  const [notes, persistence] = await Promise.all([readNotes(found.opened.first), currentPersistence()])
  const { device, begin, end } = createDevice(found.opened, { ...settings, random }, notes, persistence)
  hearEnd = end
  const begun = await begin()
  if ('loaded' in begun) {
    return { opened: device }
  }
  device.close()
  return begun
}

type Settings = DeviceSettings & { random: NonNullable<DeviceSettings['random']> }

function createDevice(both: BothCopies, settings: Settings, notes: Notes, persistence: Persistence) {
  const store = both.first
  const listeners = new Set<(state: DeviceState) => void>()
  const storeName = store.database.name
  let stopped: Stopped | undefined

  const record = createLiveRecord(both, changed, (changes) => settings.onOlder?.(changes))
  const tabs = joinTabs(storeName, (news) => void hear(news))
  const unwatch = whenSeenAgain(() => void record.catchUp())
  const fold = foldWhenIdle(both)

  const device: Device = {
    name: `${store.record.device}.${randomName(settings.random, 3)}`,
    state,
    today,
    subscribe(listener) {
      listeners.add(listener)
      listener(state())
      return () => listeners.delete(listener)
    },
    async save(changes) {
      if (stopped !== undefined) return { saved: false, because: stopped }
      // A change that no restore would take must not get into a backup.
      if (changes.some((change) => 'refused' in validateChange(change))) {
        return { saved: false, because: 'not-a-change' }
      }
      const written = await saveInBoth(both, changes)
      if (written !== 'saved') return { saved: false, because: written }
      record.add(changes)
      tabs.tell('saved')
      fold()
      void askToKeep()
      return { saved: true }
    },
    makeBackup({ onProgress, workFactor = workFactorHere() } = {}) {
      const expected = { owner: store.record.current.owner, changes: record.changes().length }
      const day = today()
      const { lockKey } = both.settings
      const ask = { ask: 'make' as const, store: storeName, workFactor, expected, lockKey }
      return soon(async () => {
        const { backupFileName, startBackup } = await import('./backup-jobs.ts')
        return startBackup(ask, onProgress, (made) => ({
          ...made,
          fileName: backupFileName(day),
          markKept: () => markKept({ day, at: made.at }),
        }))
      })
    },
    tryRestore: (file, words, onProgress) =>
      soon(async () => {
        const { startRestore } = await import('./backup-jobs.ts')
        const ask = { ask: 'try' as const, store: storeName, file, words, lockKey: both.settings.lockKey }
        return startRestore(ask, onProgress, replaced)
      }),
    async undoRestore() {
      if (stopped !== undefined) return { refused: stopped }
      const written = await undoInBoth(both)
      await replaced()
      return written === 'saved' ? { undone: true } : { refused: written }
    },
    async letGoOfEarlier() {
      if (stopped !== undefined) return { refused: stopped }
      const written = await letGoInBoth(both)
      changed()
      return written === 'saved' ? { gone: true } : { refused: written }
    },
    async setLock(passphrase) {
      if (stopped !== undefined) return { refused: stopped }
      const written = await lockBoth(both, passphrase)
      if (written !== 'saved') return { refused: written }
      await record.catchUp()
      tabs.tell('locked')
      changed()
      return { locked: true }
    },
    async removeLock(passphrase) {
      if (stopped !== undefined) return { refused: stopped }
      const written = await unlockBoth(both, passphrase)
      if (written !== 'saved') return { refused: written }
      await replaced()
      return { unlocked: true }
    },
    async eraseEverything() {
      tabs.tell('erased')
      end('erased')
      forgetThisVisit()
      return eraseStore(storeName)
    },
    close() {
      end('closed')
      unwatch()
      tabs.close()
    },
  }
  return { device, begin, end }

  async function begin() {
    const loaded = await record.load()
    // Not waited for: only the first save has to.
    if ('loaded' in loaded) void readySecond(both).then(() => (both.recovered ? replaced() : undefined))
    return loaded
  }

  function state(): DeviceState {
    const changes = record.changes()
    return {
      changes,
      howMuch: record.howMuch(),
      owner: store.record.current.owner,
      aside: record.aside(),
      writing: stopped ?? (store.newer ? 'newer-format' : 'open'),
      persistence,
      backup: backupAge(notes.lastBackup, changes, today()),
      hasLock: store.record.lock !== undefined,
      canUndoRestore: store.record.kept.length > 0,
      recovered: both.recovered,
    }
  }

  function changed(): void {
    for (const listener of listeners) listener(state())
  }

  function today() {
    return settings.today?.() ?? localDay(settings.now())
  }

  async function hear(news: News): Promise<void> {
    if (news === 'erased' || news === 'locked') return end(news)
    notes = await readNotes(store)
    await record.catchUp()
    changed()
  }

  async function replaced(): Promise<void> {
    await record.catchUp()
    tabs.tell('replaced')
    changed()
  }

  async function askToKeep(): Promise<void> {
    if (persistence !== 'not-asked') return
    persistence = await requestPersistence()
    changed()
  }

  async function markKept(lastBackup: { day: string; at: string }) {
    const noted = await noteInBoth(both, lastBackup)
    if (noted !== 'noted') return { refused: noted }
    notes = { ...notes, lastBackup }
    tabs.tell('saved')
    changed()
    return { noted: true as const }
  }

  // The other tabs are still listened to: a page that was closed must also hear that all was erased.
  function end(why: Stopped): void {
    if (stopped === 'erased') return
    stopped = why
    closeBoth(both)
    if (why === 'erased' || why === 'locked') record.clear()
    changed()
  }
}

/** A job whose code is fetched first: few pages make or open a backup. */
function soon<Result>(start: () => Promise<Job<Result>>): Job<Result | { refused: 'worker-failed' }> {
  let isCancelled = false
  const job = start().then((started) => {
    if (isCancelled) started.cancel()
    return started
  })
  return {
    result: job.then(
      ({ result }) => result,
      () => ({ refused: 'worker-failed' }),
    ),
    cancel: () => {
      isCancelled = true
      void job.then((started) => started.cancel()).catch(() => undefined)
    },
  }
}

// What pages noted for this visit alone: answers to questions, where the person was.
function forgetThisVisit(): void {
  globalThis.sessionStorage?.clear()
  globalThis.localStorage?.clear()
}
