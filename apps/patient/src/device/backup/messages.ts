import type { LockKey } from '@fresh-eyes/vault'
import type { BackupRefusal } from '@fresh-eyes/vault/backup'
import type { Day } from '@fresh-eyes/core/calendar'
import type { OpenRefusal } from '../store/open-store.ts'
import type { SaveRefusal } from '../store/save-changes.ts'

/** What the page asks of the worker. One worker does one job and is thrown away. */
export type Ask =
  | {
      ask: 'make'
      store: string
      workFactor: number
      expected: { owner: string; changes: number }
      lockKey?: LockKey | undefined
    }
  | { ask: 'try'; store: string; file: Blob; words: string; lockKey?: LockKey | undefined }
  | { ask: 'merge' | 'replace' }

/** What the worker says back: where it is, and then one answer to each question. */
export type Reply =
  | { progress: Progress }
  | { made: SealedBackup }
  | { tried: RestorePreview }
  | { restored: Restored }
  | { refused: JobRefusal; unknownWords?: string[] }

/** Where a job is. `locking` and `unlocking` take seconds on purpose: that is what keeps guessers out. */
export type Progress = 'reading' | 'locking' | 'checking' | 'unlocking' | 'comparing' | 'writing'

/**
 * Why a job was not done. Nothing on the device was changed.
 * - `not-complete`: the disk holds less than this page shows, or another person's record; reload before a backup
 * - `not-verified`: the file that was made did not open again; it was thrown away
 * - `too-big`: more than 200 MB, which is no backup of ours
 * - `cancelled`: the person stopped it
 * - `worker-failed`: the browser stopped the work (often: no memory)
 */
export type JobRefusal =
  | BackupRefusal
  | OpenRefusal
  | SaveRefusal
  | 'not-complete'
  | 'not-verified'
  | 'too-big'
  | 'cancelled'
  | 'worker-failed'

/** A backup that was made and opened again to be sure. */
export interface SealedBackup {
  file: Blob
  /** The seven words. They are shown once and kept nowhere. */
  words: string
  changes: number
  /** When the newest change in it was written: an instant, or empty when it holds none. */
  at: string
  /** Records on this device that could not be read, so that the file does not have them. */
  unreadable: number
}

/** What a backup holds, beside what this device holds. */
export interface RestorePreview {
  backup: Summary
  here: Summary
  /** Changes that this device has and the backup has not: what `replace` would put away. */
  onlyHere: number
  /** Changes that the backup has and this device has not: what `merge` would add. */
  onlyInBackup: number
  /** Whose record it is. `other`: not the one on this device. */
  owner: 'same' | 'other' | 'nothing-here'
}

export interface Summary {
  changes: number
  entries: number
  newest: Day | 'none'
}

/** What stands on the device now. */
export interface Restored {
  changes: number
}
