import { decrypt, encrypt, IV_LENGTH } from './aes-gcm.ts'
import { joinBytes, sameBytes, secureRandom, type Bytes } from './bytes.ts'
import { deflate, inflate } from './deflate.ts'
import type { SealingKey } from './keys.ts'
import { readSealed, writeHeader, type Packing } from './sealed-form.ts'

/** Where a record belongs. It is bound into the seal: moved to another place, the record does not open. */
export interface Place {
  /** Whose case file it is. */
  owner: string
  /** Which record it is among those of its purpose. */
  index: string
}

/**
 * Why a sealed record was not opened.
 * - `foreign`: not a sealed record of ours, or one that belongs in another place
 * - `newer-format`: made by a later version of Fresh Eyes; keep it, and update to read it
 * - `wrong-key`: sealed with another key
 * - `damaged`: some of it was changed or is missing
 */
export type SealRefusal = 'damaged' | 'foreign' | 'newer-format' | 'wrong-key'

export type Opened = { opened: unknown } | { refused: SealRefusal }

/** Seals one small value (anything JSON can hold). Every call uses a fresh number, so two are never the same. */
export async function sealRecord(key: SealingKey, place: Place, value: unknown): Promise<Bytes> {
  return seal(key, place, 'plain', toBytes(value))
}

/** Seals many values as one, made small first. */
export async function sealChunk(key: SealingKey, place: Place, values: readonly unknown[]): Promise<Bytes> {
  return seal(key, place, 'deflated', await deflate(toBytes(values)))
}

/** Opens what `sealRecord` or `sealChunk` made, for the same key and place. Bad bytes are a refusal, never a throw. */
export async function openSealed(key: SealingKey, place: Place, bytes: Bytes): Promise<Opened> {
  const parts = readSealed(bytes)
  if (typeof parts === 'string') return { refused: parts }
  if (parts.label !== labelOf(key, place)) return { refused: 'foreign' }
  if (!sameBytes(parts.keyName, key.name)) return { refused: 'wrong-key' }
  const packed = await decrypt(key.aes, parts.iv, parts.bound, parts.content)
  const content = packed && (parts.packing === 'deflated' ? await inflate(packed) : packed)
  return (content && fromBytes(content)) ?? { refused: 'damaged' }
}

async function seal(key: SealingKey, place: Place, packing: Packing, content: Bytes): Promise<Bytes> {
  const header = writeHeader(packing, key.name, labelOf(key, place))
  const iv = secureRandom(new Uint8Array(IV_LENGTH))
  return joinBytes(header, iv, await encrypt(key.aes, iv, header, content))
}

// JSON, so that no choice of owner or index can be mistaken for another: ["chunk","a",1,"b"].
function labelOf(key: SealingKey, place: Place): string {
  return JSON.stringify([key.purpose, place.owner, key.epoch, place.index])
}

function toBytes(value: unknown): Bytes {
  return new TextEncoder().encode(JSON.stringify(value))
}

function fromBytes(bytes: Bytes): Opened | undefined {
  try {
    return { opened: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return undefined
  }
}
