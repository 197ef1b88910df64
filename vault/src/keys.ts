import { secureRandom, type Bytes, type FillRandom } from './bytes.ts'
import { deriveBytes, deriveSealingKey, importMaterial } from './hkdf.ts'

/**
 * The one secret behind a case file on this device: 256 random bits held by WebCrypto.
 * It can derive sealing keys and nothing else; no code of ours can read it back. IndexedDB can keep it as it is.
 */
export type CaseKey = CryptoKey

/** What a sealed record is for. A record sealed for one purpose does not open for another. */
export type Purpose = 'journal' | 'chunk' | 'check'

/** A key for one purpose in one epoch (1, 2, 3 …; a new epoch means that everyone changed keys). */
export interface SealingKey {
  purpose: Purpose
  epoch: number
  /** 16 bytes that belong to this key and no other. They stand in the record, so that a wrong key is seen as one. */
  name: Bytes
  aes: CryptoKey
}

/** A new case key. The randomness is used once and wiped. */
export async function createCaseKey(random: FillRandom = secureRandom): Promise<CaseKey> {
  const secret = random(new Uint8Array(32))
  try {
    return await importMaterial(secret)
  } finally {
    secret.fill(0)
  }
}

/** The key of one purpose and epoch. The same three always give the same key. */
export async function sealingKey(caseKey: CaseKey, purpose: Purpose, epoch: number): Promise<SealingKey> {
  const [aes, name] = await Promise.all([
    deriveSealingKey(caseKey, NO_SALT, about('key', purpose, epoch)),
    deriveBytes(caseKey, NO_SALT, about('name', purpose, epoch), NAME_LENGTH),
  ])
  return { purpose, epoch, name, aes }
}

/** Bytes in the name of a key. */
export const NAME_LENGTH = 16

// The case key is random and full length, so HKDF needs no salt (RFC 5869, section 3.1).
const NO_SALT: Bytes = new Uint8Array(0)

function about(what: 'key' | 'name', purpose: Purpose, epoch: number): Bytes {
  return new TextEncoder().encode(JSON.stringify(['fresh-eyes', 'seal', what, purpose, epoch]))
}
