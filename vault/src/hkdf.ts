import type { Bytes } from './bytes.ts'

/** HKDF with SHA-256 (RFC 5869), from key material held by WebCrypto. Returns `length` bytes, at most 8,160. */
export async function deriveBytes(
  material: CryptoKey,
  salt: Bytes,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(salt, info), material, length * 8))
}

/** An AES-256-GCM key by the same derivation. It cannot be taken out of WebCrypto again. */
export async function deriveSealingKey(material: CryptoKey, salt: Bytes, info: Bytes): Promise<CryptoKey> {
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(hkdf(salt, info), material, aes, false, ['encrypt', 'decrypt'])
}

/** Key material for HKDF. It can derive, and nothing else: it cannot be read back. */
export async function importMaterial(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey'])
}

function hkdf(salt: Bytes, info: Bytes): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt, info }
}
