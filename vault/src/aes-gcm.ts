import type { Bytes } from './bytes.ts'

/** Bytes in the fresh number that goes with each sealing. */
export const IV_LENGTH = 12

/** Bytes that AES-GCM adds at the end, to show that nothing was changed. */
export const TAG_LENGTH = 16

/** AES-256-GCM with a 128-bit tag at the end. `bound` is not hidden, but opening fails if it differs. */
export async function encrypt(key: CryptoKey, iv: Bytes, bound: Bytes, content: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt(gcm(iv, bound), key, content))
}

/** Undoes `encrypt`. Returns nothing when the key, the number, what was bound or any one bit differs. */
export async function decrypt(
  key: CryptoKey,
  iv: Bytes,
  bound: Bytes,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(iv, bound), key, sealed))
  } catch {
    // WebCrypto says the same of every failure, on purpose.
    return undefined
  }
}

function gcm(iv: Bytes, bound: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: bound, tagLength: TAG_LENGTH * 8 }
}
