/** Bytes with a buffer of their own: what WebCrypto takes and what IndexedDB keeps. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Fills the bytes it is given with randomness and returns them. The real one is `secureRandom`. */
export type FillRandom = (bytes: Bytes) => Bytes

/** Randomness of the platform, fit for keys. */
export const secureRandom: FillRandom = (bytes) => crypto.getRandomValues(bytes)

/** One run of bytes from many, in the order given. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Whether two runs of bytes are the same. Not in constant time: for names and labels, never for secrets. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
