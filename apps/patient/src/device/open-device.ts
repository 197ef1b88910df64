import { validateChange } from '@fresh-eyes/core/casefile'
import { secureRandom } from '@fresh-eyes/vault'
import { backupAge } from './backup-age.ts'
import { backupFileName, startBackup, startRestore } from './backup-jobs.ts'
import { workFactorHere } from './backup/work-factor.ts'
import type { Device, DeviceResult, DeviceSettings, DeviceState, Stopped } from './device.ts'
import { foldWhenIdle } from './fold-when-idle.ts'
import { createLiveRecord } from './live-record.ts'
import { currentPersistence, requestPersistence, type Persistence } from './persistence.ts'
import { randomName } from './store/create-record.ts'
import { eraseStore } from './store/erase-store.ts'
import { letGoOfKept, undoGeneration } from './store/generations.ts'
import { noteBackup, readNotes } from './store/notes.ts'
import { openStore, STORE_NAME } from './store/open-store.ts'
import { saveChanges, tryAgain } from './store/save-changes.ts'
import type { Notes } from './store/schema.ts'
import type { Store } from './store/store.ts'
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
  const found = await openStore({ name: storeName, create: true, onClosed, random, ...(sizes && { sizes }) })
  if ('refused' in found) return found
  const [notes, persistence] = await Promise.all([readNotes(found.opened), currentPersistence()])
  const { device, begin, end } = createDevice(found.opened, { ...settings, random }, notes, persistence)
  hearEnd = end
  const begun = await begin()
  if ('loaded' in begun) return { opened: device }
  device.close()
  return begun
}

type Settings = DeviceSettings & { random: NonNullable<DeviceSettings['random']> }

function createDevice(store: Store, settings: Settings, notes: Notes, persistence: Persistence) {
  const listeners = new Set<(state: DeviceState) => void>()
  const storeName = store.database.name
  let stopped: Stopped | undefined

  const record = createLiveRecord(store, changed)
  const tabs = joinTabs(storeName, (news) => void hear(news))
  const unwatch = whenSeenAgain(() => void record.catchUp())
  const fold = foldWhenIdle(store)

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
      const result = await saveChanges(store, changes)
      if (!result.saved) return result
      record.add(changes)
      tabs.tell('saved')
      fold()
      void askToKeep()
      return result
    },
    makeBackup({ onProgress, workFactor = workFactorHere() } = {}) {
      const expected = { owner: store.record.current.owner, changes: record.changes().length }
      const day = today()
      return startBackup({ ask: 'make', store: storeName, workFactor, expected }, onProgress, (made) => ({
        ...made,
        fileName: backupFileName(day),
        markKept: () => markKept({ day, at: made.at }),
      }))
    },
    tryRestore: (file, words, onProgress) =>
      startRestore({ ask: 'try', store: storeName, file, words }, onProgress, replaced),
    async undoRestore() {
      if (stopped !== undefined) return { undone: false, because: stopped }
      const written = await undoGeneration(store)
      await replaced()
      if (written === 'saved') return { undone: true }
      return { undone: false, because: written === 'changed-meanwhile' ? 'busy' : written }
    },
    async letGoOfEarlier() {
      if (stopped !== undefined) return { gone: false, because: stopped }
      const written = await tryAgain(() => letGoOfKept(store))
      changed()
      return written === 'saved' ? { gone: true } : { gone: false, because: written }
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
  return { device, begin: record.load, end }

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
      canUndoRestore: store.record.kept.length > 0,
    }
  }

  function changed(): void {
    for (const listener of listeners) listener(state())
  }

  function today() {
    return settings.today?.() ?? localDay(settings.now())
  }

  async function hear(news: News): Promise<void> {
    if (news === 'erased') return end('erased')
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
    const noted = await noteBackup(store, lastBackup)
    if (noted.noted) notes = { ...notes, lastBackup }
    tabs.tell('saved')
    changed()
    return noted
  }

  // The other tabs are still listened to: a page that was closed must also hear that all was erased.
  function end(why: Stopped): void {
    if (stopped === 'erased') return
    stopped = why
    store.database.close()
    if (why === 'erased') record.clear()
    changed()
  }
}

// What pages noted for this visit alone: answers to questions, where the person was.
function forgetThisVisit(): void {
  globalThis.sessionStorage?.clear()
  globalThis.localStorage?.clear()
}
