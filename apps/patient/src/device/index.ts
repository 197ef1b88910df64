/** The record on this device: storage, backups, other tabs, and today's date. The only part of the app that has them. */
export { openDevice } from './open-device.ts'
export type {
  BackupResult,
  Device,
  DeviceResult,
  DeviceSettings,
  DeviceState,
  Job,
  MadeBackup,
  NotSaved,
  RestoreResult,
  Stopped,
  TriedBackup,
  TryResult,
} from './device.ts'
export type { BackupAge } from './backup-age.ts'
export type { JobRefusal, Progress, RestorePreview, Summary } from './backup/messages.ts'
export type { Persistence } from './persistence.ts'
export { eraseStore, type Erased } from './store/erase-store.ts'
export type { LockRefusal } from './store/lock-both.ts'
export { STORE_NAME, type OpenRefusal } from './store/open-store.ts'
export type { SaveRefusal } from './store/save-changes.ts'
export { localDay } from './today.ts'
