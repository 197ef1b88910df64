/** Seals and opens what is kept on the device. The backup file has a face of its own, `./backup.ts`: it is heavier. */
export { secureRandom, type Bytes, type FillRandom } from './bytes.ts'
export { createCaseKey, sealingKey, type CaseKey, type Purpose, type SealingKey } from './keys.ts'
export { openSealed, sealChunk, sealRecord, type Opened, type Place, type SealRefusal } from './seal.ts'
export {
  createLockedCaseKey,
  lockKeyFrom,
  LOCK_ROUNDS,
  newLockSettings,
  openLockedCaseKey,
  type LockKey,
  type LockSettings,
} from './lock.ts'
