import type { Day } from '@fresh-eyes/core/calendar'
import type { FillRandom } from '@fresh-eyes/vault'
import type { BackupAge } from './backup-age.ts'
import type { JobRefusal, Progress, RestorePreview, Restored, SealedBackup } from './backup/messages.ts'
import type { Change, KeptChange } from '@fresh-eyes/core/casefile'
import type { HowMuch } from './live-record.ts'
import type { Persistence } from './persistence.ts'
import type { Erased } from './store/erase-store.ts'
import type { LockRefusal } from './store/lock-both.ts'
import type { OpenRefusal } from './store/open-store.ts'
import type { SaveRefusal } from './store/save-changes.ts'
import type { Sizes } from './store/store.ts'

export interface DeviceSettings {
  /** The moment, for the age of backups and for today. */
  now: () => Date
  /** Chance for new names and keys; the browser's own unless a test gives another. */
  random?: FillRandom
  /** Another day than the device's own, where a trial page asks for it. The owner of the page decides. */
  today?: () => Day | undefined
  /** The words that open the lock, where there is one. */
  passphrase?: string
  /**
   * Told as each older part of a long record comes, newest first, all that is there by then. Listeners hear once all of it is
   * there: whoever puts it together bit by bit has little left to do then, and no tap waits.
   */
  onOlder?: (changes: readonly KeptChange[]) => void
  /** For tests. */
  storeName?: string
  sizes?: Sizes
}

/**
 * The record on this device, and all that can be done with it. Every trouble that can be expected comes back as
 * a value; a page looks its words up.
 */
export interface Device {
  state(): DeviceState
  /** Calls the listener now and after every change. Returns how to stop. (A Svelte store, as it happens.) */
  subscribe(listener: (state: DeviceState) => void): () => void
  /** Keeps changes on the disk: all or none. `saved` is the acknowledgement. */
  save(changes: readonly Change[]): Promise<{ saved: true } | { saved: false; because: NotSaved }>
  /** A name for this tab of this device, for the changes written here. Two tabs never have the same. */
  readonly name: string
  /** Today where the person is: a whole day, new after midnight. */
  today(): Day
  makeBackup(options?: { onProgress?: (progress: Progress) => void; workFactor?: number }): Job<BackupResult>
  /** Opens a backup and shows what it holds. Changes nothing until `merge` or `replace` is called. */
  tryRestore(file: Blob, words: string, onProgress?: (progress: Progress) => void): Job<TryResult>
  /** Goes back to what stood before the last restore. What stands now is kept in its turn. */
  undoRestore(): Promise<{ undone: true } | { refused: SaveRefusal | Stopped | 'nothing-kept' }>
  /** Lets go, for good, of what stood before restores. */
  letGoOfEarlier(): Promise<{ gone: true } | { refused: SaveRefusal | Stopped }>
  /** Sets a lock: from the next opening on, the record opens only with this passphrase. Nothing of it is lost on the way. */
  setLock(passphrase: string): Promise<{ locked: true } | { refused: LockRefusal | Stopped }>
  /** Takes the lock off, for someone who knows its passphrase. */
  removeLock(passphrase: string): Promise<{ unlocked: true } | { refused: LockRefusal | Stopped }>
  /** For a shared computer. Every open tab forgets too. */
  eraseEverything(): Promise<Erased>
  /** Lets go of the storage. The disk keeps everything. */
  close(): void
}

/** What a page needs to draw itself. */
export interface DeviceState {
  /** Newest first. */
  changes: readonly KeptChange[]
  /** Until it is `whole`, older changes of an entry may still be on their way. */
  howMuch: HowMuch
  owner: string
  /** Records that could not be read. They are kept as they are. */
  aside: number
  /** `open`, or why nothing can be saved now. */
  writing: 'open' | Stopped
  persistence: Persistence
  backup: BackupAge
  /** Whether there is a lock. */
  hasLock: boolean
  /** Whether a restore can be undone. */
  canUndoRestore: boolean
  /** Whether the browser had lost the record and it was brought back from its second copy. Worth telling the person. */
  recovered: boolean
}

/**
 * Why nothing can be saved until the page is loaded again.
 * - `newer-format`: a later Fresh Eyes has been here; update this one
 * - `closed`: the browser or another tab ended the connection
 * - `locked`: a lock was set in another tab
 * - `erased`: everything was erased, here or in another tab
 */
export type Stopped = 'newer-format' | 'closed' | 'locked' | 'erased'

/** Why changes were not saved. `not-a-change`: one of them is not as a change must be; that is our mistake. */
export type NotSaved = SaveRefusal | Stopped | 'not-a-change'

/** Work that takes seconds and can be stopped. Stopping makes `result` say `cancelled`. */
export interface Job<Result> {
  result: Promise<Result>
  cancel(): void
}

export type BackupResult = { made: MadeBackup } | { refused: JobRefusal }

export interface MadeBackup extends SealedBackup {
  /** fresh-eyes-backup-2026-11-27.age */
  fileName: string
  /** To be called when the person says that the file is in a safe place. Only then does the backup count. */
  markKept(): Promise<{ noted: true } | { refused: SaveRefusal }>
}

export type TryResult = { tried: TriedBackup } | { refused: JobRefusal; unknownWords?: string[] }

/** A backup that opened and is whole. Nothing has been written. */
export interface TriedBackup {
  preview: RestorePreview
  /** Puts both together. Nothing is lost; what two places changed is settled by time, as always. */
  merge(): Promise<RestoreResult>
  /** Puts the backup in the place of what is here. What is here is kept for undo. */
  replace(): Promise<RestoreResult>
  /** Closes the backup again, when the person decides against it. */
  letGo(): void
}

export type RestoreResult = { restored: Restored } | { refused: JobRefusal }

export type DeviceResult = { opened: Device } | { refused: OpenRefusal }
