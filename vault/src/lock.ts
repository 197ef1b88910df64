import { decrypt, encrypt, IV_LENGTH } from './aes-gcm.ts'
import { joinBytes, secureRandom, type Bytes, type FillRandom } from './bytes.ts'
import { importMaterial } from './hkdf.ts'
import type { CaseKey } from './keys.ts'

/** What a lock needs beside its passphrase. None of it is secret. */
export interface LockSettings {
  salt: Bytes
  /** How often the passphrase is stirred (PBKDF2 with SHA-256). More is slower, for a guesser too. */
  rounds: number
}

/** What a passphrase makes: it opens and closes sealed case keys, and cannot be read. */
export type LockKey = CryptoKey

/** What OWASP names for PBKDF2 with SHA-256. A second or so on an old phone. */
export const LOCK_ROUNDS = 600_000

// A settings record that was tampered with must not stop the page for an hour.
const mostRounds = 10_000_000

/** The settings of a new lock. */
export function newLockSettings(random: FillRandom = secureRandom, rounds = LOCK_ROUNDS): LockSettings {
  return { salt: random(new Uint8Array(16)), rounds }
}

/** The key that a passphrase makes. Letters that look the same are the same, however they were typed. */
export async function lockKeyFrom(passphrase: string, { salt, rounds }: LockSettings): Promise<LockKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const iterations = Math.min(Math.max(1, rounds), mostRounds)
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

/** A new case key, and the same key sealed: only the lock key opens it. The randomness is wiped. */
export async function createLockedCaseKey(
  lock: LockKey,
  random: FillRandom = secureRandom,
): Promise<{ caseKey: CaseKey; sealedKey: Bytes }> {
  const secret = random(new Uint8Array(32))
  try {
    const iv = random(new Uint8Array(IV_LENGTH))
    const sealedKey = joinBytes(iv, await encrypt(lock, iv, BOUND, secret))
    return { caseKey: await importMaterial(secret), sealedKey }
  } finally {
    secret.fill(0)
  }
}

/** The case key that was sealed, or nothing when this lock key does not open it. */
export async function openLockedCaseKey(lock: LockKey, sealedKey: Bytes): Promise<CaseKey | undefined> {
  const secret = await decrypt(lock, sealedKey.slice(0, IV_LENGTH), BOUND, sealedKey.slice(IV_LENGTH))
  if (secret === undefined) return undefined
  try {
    return await importMaterial(secret)
  } finally {
    secret.fill(0)
  }
}

const BOUND: Bytes = new TextEncoder().encode(JSON.stringify(['fresh-eyes', 'lock', 1]))
