/**
 * The backup file: a case file as JSON, inside one standard age file that a passphrase opens.
 * docs/formats/backup.md says how another program reads it. This face is heavy (about 60 kB compressed):
 * load it when it is asked for, best of all in a worker, because the lock takes seconds on purpose.
 */
import { Decrypter, Encrypter } from 'age-encryption'
import { MOST_WORK, refuseHeader, withoutArmour, type HeaderRefusal } from './age-header.ts'
import type { Bytes } from './bytes.ts'
import { readPassphrase } from './passphrase.ts'

export { createPassphrase, PASSPHRASE_WORDS, readPassphrase, unknownWords } from './passphrase.ts'

/** How hard the lock works: 2 to this power. About 5 seconds on an old phone, and the age tool's own default. */
export const PHONE_WORK_FACTOR = 17
export const DESKTOP_WORK_FACTOR = 18

/** The newest case-file version that this code knows. */
export const NEWEST_CASE_FILE = 2

/** The outside of a case file: all that the vault knows of what it keeps. */
export interface CaseFileJson {
  format: 'fresh-eyes-case-file'
  version: number
}

/**
 * Why a backup was not opened.
 * - `not-an-age-file`: not a backup at all
 * - `needs-a-key`: an age file, but one that opens with a key and not with words
 * - `too-much-work`: it asks for more work or memory than this device should give
 * - `wrong-passphrase`: the words do not open it (a change in its first lines looks the same)
 * - `damaged`: the words are right, and some of the file was changed or is missing
 * - `not-a-case-file`: it opened, and holds something else
 * - `newer-format`: made by a later version of age or of Fresh Eyes
 */
export type BackupRefusal = HeaderRefusal | 'wrong-passphrase' | 'not-a-case-file'

export type OpenedBackup = { opened: CaseFileJson } | { refused: BackupRefusal }

/** Locks a case file. The passphrase may not be empty; the work factor is a whole number from 1 to 20. */
export async function sealBackup(
  caseFile: CaseFileJson,
  lock: { passphrase: string; workFactor: number },
): Promise<Bytes> {
  if (lock.passphrase === '') throw new RangeError('A backup needs a passphrase.')
  if (!(lock.workFactor >= 1 && lock.workFactor <= MOST_WORK)) {
    throw new RangeError(`The work factor of a backup is 1 to ${MOST_WORK}, not ${lock.workFactor}.`)
  }
  const encrypter = new Encrypter()
  encrypter.setPassphrase(lock.passphrase)
  encrypter.setScryptWorkFactor(lock.workFactor)
  return new Uint8Array(await encrypter.encrypt(JSON.stringify(caseFile)))
}

/**
 * Opens a backup with its words. What comes back has the right format name and a version that we know;
 * its changes are not checked here. Bad bytes and wrong words are a refusal, never a throw.
 */
export async function openBackup(file: Bytes, passphrase: string): Promise<OpenedBackup> {
  const bare = withoutArmour(file)
  if (bare === 'damaged') return { refused: 'damaged' }
  const refused = refuseHeader(bare)
  if (refused !== undefined) return { refused }
  const content = await unlock(bare, readPassphrase(passphrase))
  return typeof content === 'string' ? { refused: content } : readCaseFile(content)
}

async function unlock(file: Bytes, passphrase: string): Promise<Uint8Array | BackupRefusal> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    return whyNot(error)
  }
}

function whyNot(error: unknown): BackupRefusal {
  // The library tells these apart by words alone. Its version is pinned, and tests watch the words.
  const said = error instanceof Error ? error.message : ''
  if (said.startsWith('no identity matched')) return 'wrong-passphrase'
  // The browser had no memory for the work that the file asks for; each engine says so in its own way.
  return /alloc|memory|array length/i.test(said) ? 'too-much-work' : 'damaged'
}

function readCaseFile(content: Uint8Array): OpenedBackup {
  const value = parseJson(content)
  if (!isRecord(value) || value['format'] !== 'fresh-eyes-case-file') return { refused: 'not-a-case-file' }
  const version = value['version']
  if (!Number.isInteger(version) || Number(version) < 1) return { refused: 'not-a-case-file' }
  if (Number(version) > NEWEST_CASE_FILE) return { refused: 'newer-format' }
  return { opened: value as unknown as CaseFileJson }
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
